/**
 * Where releases meet: one build out of compiled releases, with current identifiers, no cycles and joined diseases.
 *
 * <p>Start at {@link org.hoofbeat.loaders.run.link.Linker}; {@link org.hoofbeat.loaders.run.link.LinkedBuild} is what comes
 * out.
 */
@NullMarked
package org.hoofbeat.loaders.run.link;

import org.jspecify.annotations.NullMarked;
