/** {@code read}, {@code evaluate-text}, {@code search}, {@code resolve}: words into concepts. */
@NullMarked
package org.hoofbeat.cli.text;

import org.jspecify.annotations.NullMarked;
