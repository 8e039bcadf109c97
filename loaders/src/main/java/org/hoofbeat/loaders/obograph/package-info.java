/**
 * Reads OBO Graphs JSON node by node. Start at {@link org.hoofbeat.loaders.obograph.OboGraphReader}.
 */
@NullMarked
package org.hoofbeat.loaders.obograph;

import org.jspecify.annotations.NullMarked;
