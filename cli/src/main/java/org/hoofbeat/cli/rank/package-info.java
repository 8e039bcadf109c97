/** {@code rank}, {@code compare}, {@code similarity}, {@code train}, {@code evaluate}, {@code pheval}: the ranking engine from the command line. */
@NullMarked
package org.hoofbeat.cli.rank;

import org.jspecify.annotations.NullMarked;
