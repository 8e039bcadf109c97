/**
 * What can be loaded and where its files are: {@code ontologies/sources.yaml}, a mirror folder, and the selection of a
 * release. Start at {@link org.hoofbeat.loaders.catalogue.SourceCatalogue}.
 */
@NullMarked
package org.hoofbeat.loaders.catalogue;

import org.jspecify.annotations.NullMarked;
