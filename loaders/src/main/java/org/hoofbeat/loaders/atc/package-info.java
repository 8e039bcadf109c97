/** ATC codes and defined daily doses. Start at {@link org.hoofbeat.loaders.atc.AtcLoader}. */
@NullMarked
package org.hoofbeat.loaders.atc;

import org.jspecify.annotations.NullMarked;
