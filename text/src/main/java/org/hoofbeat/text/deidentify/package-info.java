/**
 * Finds and masks what names a patient, before anything else sees the text.
 *
 * <p>Start at {@link org.hoofbeat.text.deidentify.Deidentifier}.
 */
@NullMarked
package org.hoofbeat.text.deidentify;

import org.jspecify.annotations.NullMarked;
