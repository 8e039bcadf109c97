/** The Mondo Disease Ontology, from OBO or OBO Graphs JSON. Start at {@link org.hoofbeat.loaders.mondo.MondoLoader}. */
@NullMarked
package org.hoofbeat.loaders.mondo;

import org.jspecify.annotations.NullMarked;
