package org.hoofbeat.api.fhir.code;

import org.jspecify.annotations.Nullable;

/** A property that a code system declares. */
public record PropertyDefinition(
    String code, @Nullable String uri, @Nullable String description, String type) {}
