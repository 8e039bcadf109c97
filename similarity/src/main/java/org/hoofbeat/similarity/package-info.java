/**
 * The ranking engine: similarity of diseases, differential diagnosis, explanation and evaluation. Values and byte streams
 * only: no files, no clocks, no unseeded randomness.
 *
 * <p>Start at {@link org.hoofbeat.similarity.RankingEngine}.
 */
@NullMarked
package org.hoofbeat.similarity;

import org.jspecify.annotations.NullMarked;
