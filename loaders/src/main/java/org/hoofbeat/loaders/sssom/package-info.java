/** Mapping sets in SSSOM TSV. Start at {@link org.hoofbeat.loaders.sssom.SssomLoader}. */
@NullMarked
package org.hoofbeat.loaders.sssom;

import org.jspecify.annotations.NullMarked;
