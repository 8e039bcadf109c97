/**
 * What the graph knows of each candidate disease, pooled for ranking: findings with frequencies, what is inferred where
 * statements are few, and the index by term.
 *
 * <p>Start at {@link org.hoofbeat.similarity.profile.RankingInput} (what comes in), then {@link
 * org.hoofbeat.similarity.profile.CandidateIndex} (what ranking reads).
 */
@NullMarked
package org.hoofbeat.similarity.profile;

import org.jspecify.annotations.NullMarked;
