/** JSON within limits. Start at {@link org.hoofbeat.loaders.json.JsonFile}. */
@NullMarked
package org.hoofbeat.loaders.json;

import org.jspecify.annotations.NullMarked;
