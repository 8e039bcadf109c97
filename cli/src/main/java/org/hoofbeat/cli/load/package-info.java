/** {@code fetch}, {@code load}, {@code sources}, {@code builds}: releases into a build and its artefacts. */
@NullMarked
package org.hoofbeat.cli.load;

import org.jspecify.annotations.NullMarked;
