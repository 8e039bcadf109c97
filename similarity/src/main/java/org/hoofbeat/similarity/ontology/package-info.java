/**
 * The phenotype ontology in arrays: dense ints in topological order, ancestors, information content, and the check that
 * turns what a caller typed into terms of it.
 *
 * <p>Start at {@link org.hoofbeat.similarity.ontology.Ontology}.
 */
@NullMarked
package org.hoofbeat.similarity.ontology;

import org.jspecify.annotations.NullMarked;
