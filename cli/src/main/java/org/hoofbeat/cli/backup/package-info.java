/** {@code backup} and {@code restore}. */
@NullMarked
package org.hoofbeat.cli.backup;

import org.jspecify.annotations.NullMarked;
