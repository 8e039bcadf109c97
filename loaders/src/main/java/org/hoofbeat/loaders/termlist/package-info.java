/**
 * Curators' own term lists, CSV, TSV or XLSX, with the meaning of their columns in a YAML file beside. Start at {@link
 * org.hoofbeat.loaders.termlist.TermListLoader}.
 */
@NullMarked
package org.hoofbeat.loaders.termlist;

import org.jspecify.annotations.NullMarked;
