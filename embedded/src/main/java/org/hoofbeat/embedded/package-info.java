/**
 * The Neo4j that comes with the program, in this process: start and stop, bulk import, dump, restore, check. The only
 * package that links Neo4j's server jars (GPL-3.0); reached through {@link org.hoofbeat.model.graph.GraphStore}.
 *
 * <p>Start at {@link org.hoofbeat.embedded.EmbeddedGraphStore}.
 */
@NullMarked
package org.hoofbeat.embedded;

import org.jspecify.annotations.NullMarked;
