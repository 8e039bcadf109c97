/** repoDB: drugs approved for, or tried on, a disease. Start at {@link org.hoofbeat.loaders.repodb.RepoDbLoader}. */
@NullMarked
package org.hoofbeat.loaders.repodb;

import org.jspecify.annotations.NullMarked;
