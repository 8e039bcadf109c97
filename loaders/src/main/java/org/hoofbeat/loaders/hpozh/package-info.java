/** Two Chinese tables of HPO terms that a user supplies. Start at {@link org.hoofbeat.loaders.hpozh.HpoZhLoader}. */
@NullMarked
package org.hoofbeat.loaders.hpozh;

import org.jspecify.annotations.NullMarked;
