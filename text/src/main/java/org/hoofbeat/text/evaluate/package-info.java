/**
 * Scores recognition and normalisation against texts that people have annotated.
 *
 * <p>Start at {@link org.hoofbeat.text.evaluate.RecognitionEvaluation}.
 */
@NullMarked
package org.hoofbeat.text.evaluate;

import org.jspecify.annotations.NullMarked;
