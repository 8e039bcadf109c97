/**
 * The ports through which a graph is read, written and stored, and what they hand over.
 *
 * <p>Start at {@link KnowledgeGraph} (read) and {@link KnowledgeGraphWriter} (write).
 */
@NullMarked
package org.hoofbeat.model.graph;

import org.jspecify.annotations.NullMarked;
