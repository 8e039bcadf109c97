/**
 * Why a score: its summands in words, which add up to it exactly, and the statements behind each finding.
 *
 * <p>Start at {@link org.hoofbeat.similarity.explanation.Explanation}; {@link
 * org.hoofbeat.similarity.explanation.Explainer} makes it.
 */
@NullMarked
package org.hoofbeat.similarity.explanation;

import org.jspecify.annotations.NullMarked;
