/**
 * Reads phenotypic findings out of free text: tokens in canonical word forms, windows of them looked up by hash, context by
 * scope rules. The cost is linear in the text and does not depend on the number of terms.
 *
 * <p>Start at {@link org.hoofbeat.text.recognise.PhenotypeRecogniser}.
 */
@NullMarked
package org.hoofbeat.text.recognise;

import org.jspecify.annotations.NullMarked;
