/** Mondo's table of genes behind OMIM diseases. Start at {@link org.hoofbeat.loaders.mondogene.MondoGeneLoader}. */
@NullMarked
package org.hoofbeat.loaders.mondogene;

import org.jspecify.annotations.NullMarked;
