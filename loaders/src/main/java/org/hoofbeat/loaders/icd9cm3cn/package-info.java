/** Procedures: ICD-9-CM-3, Chinese medical-insurance edition. Start at {@link org.hoofbeat.loaders.icd9cm3cn.Icd9Cm3CnLoader}. */
@NullMarked
package org.hoofbeat.loaders.icd9cm3cn;

import org.jspecify.annotations.NullMarked;
