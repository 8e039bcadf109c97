/** The Chinese editions of ICD-10. Start at {@link org.hoofbeat.loaders.icd10cn.Icd10CnLoader}. */
@NullMarked
package org.hoofbeat.loaders.icd10cn;

import org.jspecify.annotations.NullMarked;
