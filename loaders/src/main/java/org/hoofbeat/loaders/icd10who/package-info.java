/** ICD-10 of the WHO: ClaML as published, and a plainer XML. Start at {@link org.hoofbeat.loaders.icd10who.Icd10WhoLoader}. */
@NullMarked
package org.hoofbeat.loaders.icd10who;

import org.jspecify.annotations.NullMarked;
