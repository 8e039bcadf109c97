/** Translations of an ontology: Babelon tables and ROBOT synonym templates. Start at {@link org.hoofbeat.loaders.babelon.BabelonLoader}. */
@NullMarked
package org.hoofbeat.loaders.babelon;

import org.jspecify.annotations.NullMarked;
