/**
 * The rare diseases of a build by what a hospital sorts them by: {@link org.hoofbeat.api.archive.Archive} reads the graph
 * once, everything asked of it is counted in memory.
 */
@NullMarked
package org.hoofbeat.api.archive;

import org.jspecify.annotations.NullMarked;
