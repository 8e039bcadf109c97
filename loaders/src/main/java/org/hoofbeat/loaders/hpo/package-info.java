/** The Human Phenotype Ontology, from OBO, OBO Graphs JSON or OWL. Start at {@link org.hoofbeat.loaders.hpo.HpoLoader}. */
@NullMarked
package org.hoofbeat.loaders.hpo;

import org.jspecify.annotations.NullMarked;
