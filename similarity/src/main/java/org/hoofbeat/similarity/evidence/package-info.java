/**
 * The evidence engine: what curated statements say for and against each candidate, finding by finding.
 *
 * <p>Start at {@link org.hoofbeat.similarity.evidence.EvidenceScorer}.
 */
@NullMarked
package org.hoofbeat.similarity.evidence;

import org.jspecify.annotations.NullMarked;
