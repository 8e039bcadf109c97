/**
 * Arrays and strings in a file, whole sections at a time: what a load leaves so that a program need not make it again. Start
 * at {@link org.hoofbeat.text.column.ColumnWriter}.
 */
@NullMarked
package org.hoofbeat.text.column;

import org.jspecify.annotations.NullMarked;
