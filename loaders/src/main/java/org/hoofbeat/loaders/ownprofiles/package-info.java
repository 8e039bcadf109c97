/** What we ourselves say of diseases that hospitals meet. Start at {@link org.hoofbeat.loaders.ownprofiles.OwnProfilesLoader}. */
@NullMarked
package org.hoofbeat.loaders.ownprofiles;

import org.jspecify.annotations.NullMarked;
