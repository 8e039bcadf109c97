/** Orphadata's official XML products 1, 3, 4, 6 and 9. Start at {@link org.hoofbeat.loaders.orphadata.OrphadataLoader}. */
@NullMarked
package org.hoofbeat.loaders.orphadata;

import org.jspecify.annotations.NullMarked;
