/** China's national rare-disease catalogues of 2018 and 2023. Start at {@link org.hoofbeat.loaders.chinararecatalogue.ChinaRareCatalogueLoader}. */
@NullMarked
package org.hoofbeat.loaders.chinararecatalogue;

import org.jspecify.annotations.NullMarked;
