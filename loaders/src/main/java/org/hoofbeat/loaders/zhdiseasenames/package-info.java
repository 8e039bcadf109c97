/** Chinese disease names that users supply. Start at {@link org.hoofbeat.loaders.zhdiseasenames.ZhDiseaseNamesLoader}. */
@NullMarked
package org.hoofbeat.loaders.zhdiseasenames;

import org.jspecify.annotations.NullMarked;
