/**
 * Measures the engines on cases whose diagnosis is known, as published and with the case's own publication left out.
 *
 * <p>Start at {@link org.hoofbeat.similarity.evaluation.Evaluator}.
 */
@NullMarked
package org.hoofbeat.similarity.evaluation;

import org.jspecify.annotations.NullMarked;
