/**
 * Brings wordings to one written form
 *
 * <p>Start at {@link  width, case, traditional characters, variant characters, numerals, pinyin, grades.:org.hoofbeat.text.form.NameKey}.
 */
@NullMarked
package org.hoofbeat.text.form;

import org.jspecify.annotations.NullMarked;
