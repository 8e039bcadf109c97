/**
 * The graph over Bolt: schema migrations and named queries as {@code .cypher} files, and the two ports of the model over
 * the Neo4j driver.
 *
 * <p>Start at {@link org.hoofbeat.cypher.BoltConnection}; then {@link org.hoofbeat.cypher.BoltKnowledgeGraph} (read) and
 * {@link org.hoofbeat.cypher.BoltGraphWriter} (write).
 */
@NullMarked
package org.hoofbeat.cypher;

import org.jspecify.annotations.NullMarked;
