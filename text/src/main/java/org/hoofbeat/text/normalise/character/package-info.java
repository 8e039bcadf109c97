/**
 * What the characters of a phrase tell by themselves: which keys are near it, and what stands for what. Knows nothing of codes.
 *
 * <p>Start at {@link org.hoofbeat.text.normalise.character.GramIndex}.
 */
@NullMarked
package org.hoofbeat.text.normalise.character;

import org.jspecify.annotations.NullMarked;
