/** ClinGen's gene-disease validity. Start at {@link org.hoofbeat.loaders.clingen.ClinGenLoader}. */
@NullMarked
package org.hoofbeat.loaders.clingen;

import org.jspecify.annotations.NullMarked;
