/** Downloads pinned releases: resumable, checked, into a folder laid out as a mirror. Start at {@link org.hoofbeat.loaders.fetch.Fetcher}. */
@NullMarked
package org.hoofbeat.loaders.fetch;

import org.jspecify.annotations.NullMarked;
