/** HPO's genes_to_phenotype and genes_to_disease. Start at {@link org.hoofbeat.loaders.hpogene.HpoGeneLoader}. */
@NullMarked
package org.hoofbeat.loaders.hpogene;

import org.jspecify.annotations.NullMarked;
