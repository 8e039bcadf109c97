/** OMIM's mim2gene. Start at {@link org.hoofbeat.loaders.mim2gene.Mim2GeneLoader}. */
@NullMarked
package org.hoofbeat.loaders.mim2gene;

import org.jspecify.annotations.NullMarked;
