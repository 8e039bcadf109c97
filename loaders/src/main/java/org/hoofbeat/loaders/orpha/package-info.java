/** Orphanet's vocabulary in the model's words, shared by its JSON and XML loaders: {@link org.hoofbeat.loaders.orpha.OrphaStatements}. */
@NullMarked
package org.hoofbeat.loaders.orpha;

import org.jspecify.annotations.NullMarked;
