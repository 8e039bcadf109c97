/** Tables in the files that spreadsheet programs read and write: CSV and XLSX. */
@NullMarked
package org.hoofbeat.exchange.table;

import org.jspecify.annotations.NullMarked;
