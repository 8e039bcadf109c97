/** ICD-10-CM: the order file of CMS, and the same as TSV. Start at {@link org.hoofbeat.loaders.icd10cm.Icd10CmLoader}. */
@NullMarked
package org.hoofbeat.loaders.icd10cm;

import org.jspecify.annotations.NullMarked;
