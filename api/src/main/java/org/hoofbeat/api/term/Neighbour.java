package org.hoofbeat.api.term;

import org.hoofbeat.api.answer.TermRef;

/**
 * Another concept one statement away.
 *
 * @param relation the kind of relationship, {@code HAS_PHENOTYPE}, {@code skos:exactMatch}
 * @param outgoing true where the term asked about is the subject
 */
public record Neighbour(
    String relation, boolean outgoing, TermRef term, String source, String version) {}
