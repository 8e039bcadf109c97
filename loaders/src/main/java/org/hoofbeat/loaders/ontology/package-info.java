/**
 * What the readers of OBO text, OBO Graphs JSON and OWL have in common: one term as a format states it, and its turn into
 * statements, so that one release says the same in all three. Start at {@link
 * org.hoofbeat.loaders.ontology.TermStatements}.
 */
@NullMarked
package org.hoofbeat.loaders.ontology;

import org.jspecify.annotations.NullMarked;
