package org.hoofbeat.loaders.fetch;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One file to fetch: from where, to where, and what its bytes must hash to, where that is known. */
public record Download(String source, URI from, Path to, @Nullable String sha256) {}
