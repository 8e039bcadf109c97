/**
 * Similarity of terms, of sets of terms, and of diseases.
 *
 * <p>Start at {@link org.hoofbeat.similarity.measure.Measure}, the list of them; {@link
 * org.hoofbeat.similarity.measure.AllPairs} is the fast way over all diseases.
 */
@NullMarked
package org.hoofbeat.similarity.measure;

import org.jspecify.annotations.NullMarked;
