/** The Medical Action Ontology and its annotations. Start at {@link org.hoofbeat.loaders.maxo.MaxoLoader}. */
@NullMarked
package org.hoofbeat.loaders.maxo;

import org.jspecify.annotations.NullMarked;
