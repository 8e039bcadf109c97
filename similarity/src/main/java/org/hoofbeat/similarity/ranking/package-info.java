/**
 * The differential: engines put together, the candidates in their order, and what to ask next.
 *
 * <p>Start at {@link org.hoofbeat.similarity.ranking.Ranker}.
 */
@NullMarked
package org.hoofbeat.similarity.ranking;

import org.jspecify.annotations.NullMarked;
