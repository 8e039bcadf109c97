/**
 * Turns what doctors and patients write into the names of a list: several diagnoses out of one line, one standard symptom out
 * of a phrase; by shared characters, and by examples, given ones or our own.
 *
 * <p>Start at {@link org.hoofbeat.text.normalise.PhraseNormaliser}.
 */
@NullMarked
package org.hoofbeat.text.normalise;

import org.jspecify.annotations.NullMarked;
