/**
 * What search and recognition need to know of a concept: its identifiers, labels and wordings, read from the graph.
 *
 * <p>Start at {@link org.hoofbeat.text.term.IndexedTerm}.
 */
@NullMarked
package org.hoofbeat.text.term;

import org.jspecify.annotations.NullMarked;
