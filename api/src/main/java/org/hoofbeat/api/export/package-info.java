/**
 * Every list as CSV, TSV or XLSX.
 */
@NullMarked
package org.hoofbeat.api.export;

import org.jspecify.annotations.NullMarked;
