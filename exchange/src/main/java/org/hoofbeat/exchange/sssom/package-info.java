/**
 * Mapping sets in SSSOM/TSV (1.0 and 1.1) and SSSOM/JSON, and rows of mappings in spreadsheets. Start at {@link org.hoofbeat.exchange.sssom.MappingSet}; what {@link
 * org.hoofbeat.exchange.sssom.SssomWriter} writes, {@link org.hoofbeat.exchange.sssom.SssomReader} reads back and the writer
 * writes again to the byte.
 */
@NullMarked
package org.hoofbeat.exchange.sssom;

import org.jspecify.annotations.NullMarked;
