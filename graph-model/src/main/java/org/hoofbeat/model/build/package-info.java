/**
 * The releases that are loaded, the rows in them that cannot be used, and the numbered build that they make.
 *
 * <p>Start at {@link GraphBuild}.
 */
@NullMarked
package org.hoofbeat.model.build;

import org.jspecify.annotations.NullMarked;
