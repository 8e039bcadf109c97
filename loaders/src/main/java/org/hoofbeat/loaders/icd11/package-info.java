/** ICD-11 MMS: the simple tabulation, and the Chinese workbook. Start at {@link org.hoofbeat.loaders.icd11.Icd11Loader}. */
@NullMarked
package org.hoofbeat.loaders.icd11;

import org.jspecify.annotations.NullMarked;
