/**
 * How statements lie in the graph: which table a statement goes to, its row, and the statement read back from a row.
 * Both writers and the Bolt reader use these and nothing else, so that no two of them can disagree.
 *
 * <p>Start at {@link org.hoofbeat.model.table.BuildWriter} (write) and {@link
 * org.hoofbeat.model.table.StatementTables} (the tables).
 */
@NullMarked
package org.hoofbeat.model.table;

import org.jspecify.annotations.NullMarked;
