/**
 * What the last load changed: of one term, and in the whole build. Start at {@link
 * org.hoofbeat.api.change.TermChanges}.
 */
@NullMarked
package org.hoofbeat.api.change;

import org.jspecify.annotations.NullMarked;
