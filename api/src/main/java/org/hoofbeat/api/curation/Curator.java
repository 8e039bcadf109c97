package org.hoofbeat.api.curation;

import org.hoofbeat.api.security.Role;

/** Who acts. */
public record Curator(String name, Role role) {}
