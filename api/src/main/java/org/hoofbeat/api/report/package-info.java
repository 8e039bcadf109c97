/** Writing PDF: {@link org.hoofbeat.api.report.Typeface} finds the fonts of this machine. */
@NullMarked
package org.hoofbeat.api.report;

import org.jspecify.annotations.NullMarked;
