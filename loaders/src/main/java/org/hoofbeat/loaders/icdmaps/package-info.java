/** The WHO's maps between ICD-10 and ICD-11. Start at {@link org.hoofbeat.loaders.icdmaps.IcdMapsLoader}. */
@NullMarked
package org.hoofbeat.loaders.icdmaps;

import org.jspecify.annotations.NullMarked;
