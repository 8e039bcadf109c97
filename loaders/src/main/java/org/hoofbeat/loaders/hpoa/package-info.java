/** HPO's disease annotations. Start at {@link org.hoofbeat.loaders.hpoa.HpoaLoader}. */
@NullMarked
package org.hoofbeat.loaders.hpoa;

import org.jspecify.annotations.NullMarked;
