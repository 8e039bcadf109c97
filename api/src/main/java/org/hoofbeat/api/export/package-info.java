/**
 * Every list as CSV or TSV.
 */
@NullMarked
package org.hoofbeat.api.export;

import org.jspecify.annotations.NullMarked;
