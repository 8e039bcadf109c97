/**
 * The ways in which terms are worded, learned from their names, and the windows of a text in which one of them is met.
 *
 * <p>Start at {@link org.hoofbeat.text.recognise.wording.WindowMatcher}.
 */
@NullMarked
package org.hoofbeat.text.recognise.wording;

import org.jspecify.annotations.NullMarked;
