/** The list of the Genetic and Rare Diseases Information Center. Start at {@link org.hoofbeat.loaders.gard.GardLoader}. */
@NullMarked
package org.hoofbeat.loaders.gard;

import org.jspecify.annotations.NullMarked;
