package org.hoofbeat.similarity.profile;

import org.hoofbeat.model.statement.PhenotypeAnnotation;

/** A statement and the id of the source that makes it, {@code hpoa}. */
public record SourcedAnnotation(PhenotypeAnnotation annotation, String source) {}
