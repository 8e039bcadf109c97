/**
 * Turns official release files into {@link org.hoofbeat.model.statement.Statement}s: one package a source,
 * none importing another.
 *
 * <p>Start at {@link org.hoofbeat.loaders.SourceLoader}; {@code loaders.file} opens files within
 * limits, {@code loaders.run} ties sources together into a build.
 */
@NullMarked
package org.hoofbeat.loaders;

import org.jspecify.annotations.NullMarked;
