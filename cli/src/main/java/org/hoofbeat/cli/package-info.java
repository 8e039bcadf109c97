/**
 * The {@code hoofbeat} program: commands that put the other modules together. Start at {@link
 * org.hoofbeat.cli.Hoofbeat}.
 */
@NullMarked
package org.hoofbeat.cli;

import org.jspecify.annotations.NullMarked;
