package org.hoofbeat.api.curation;

import org.jspecify.annotations.Nullable;

/** What one reviewer found; hidden from the other until both have. */
record Vote(String reviewer, boolean accept, @Nullable String why) {}
