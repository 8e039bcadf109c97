/**
 * The learned engine: a small network trained on patients simulated from the graph's own frequencies, never on cases.
 *
 * <p>Start at {@link org.hoofbeat.similarity.learned.NetworkTrainer}, then {@link
 * org.hoofbeat.similarity.learned.PatientSimulator} (what it learns from) and {@link
 * org.hoofbeat.similarity.learned.Network} (what it becomes).
 */
@NullMarked
package org.hoofbeat.similarity.learned;

import org.jspecify.annotations.NullMarked;
