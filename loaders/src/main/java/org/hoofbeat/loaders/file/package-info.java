/**
 * Opens release files: plain, {@code .gz}, {@code .zip}, {@code .tar.gz}; files are hostile until
 * parsed, so every way in has a limit. Start at {@link org.hoofbeat.loaders.file.SourceFile}.
 */
@NullMarked
package org.hoofbeat.loaders.file;

import org.jspecify.annotations.NullMarked;
