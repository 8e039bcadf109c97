/**
 * Reads tables row by row: TSV and CSV, quoted or raw, and XLSX sheets. Start at {@link
 * org.hoofbeat.loaders.table.TableReader}.
 */
@NullMarked
package org.hoofbeat.loaders.table;

import org.jspecify.annotations.NullMarked;
