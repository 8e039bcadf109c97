/**
 * Cuts text into words and brings each to its canonical form: stems, families of words, spelling, signs of a report.
 *
 * <p>Start at {@link org.hoofbeat.text.recognise.word.Tokeniser}.
 */
@NullMarked
package org.hoofbeat.text.recognise.word;

import org.jspecify.annotations.NullMarked;
