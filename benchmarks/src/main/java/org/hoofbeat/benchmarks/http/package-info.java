/** Load on a running server from a client of our own. Start at {@link org.hoofbeat.benchmarks.http.HttpLoad}. */
@NullMarked
package org.hoofbeat.benchmarks.http;

import org.jspecify.annotations.NullMarked;
