/**
 * The graph as RDF: one term, the whole graph, and SPARQL over a TDB2 copy of a build. Start at {@link
 * org.hoofbeat.api.rdf.StatementQuads}.
 */
@NullMarked
package org.hoofbeat.api.rdf;

import org.jspecify.annotations.NullMarked;
