package org.hoofbeat.model.statement;

import java.util.Optional;

/** The relation of a mapping, subject to object (SKOS; Orphanet's codes E, BTNT, NTBT, ND; WHO's and SSSOM's words). */
public enum MappingPredicate {
  EXACT("skos:exactMatch"),
  CLOSE("skos:closeMatch"),
  /** The object is broader than the subject (Orphanet NTBT). */
  BROAD("skos:broadMatch"),
  /** The object is narrower than the subject (Orphanet BTNT). */
  NARROW("skos:narrowMatch"),
  RELATED("skos:relatedMatch"),
  /** A cross-reference whose relation nobody states. */
  XREF("oboInOwl:hasDbXref");

  private final String curie;

  MappingPredicate(String curie) {
    this.curie = curie;
  }

  /** The predicate as SSSOM writes it. */
  public String curie() {
    return curie;
  }

  /** The same mapping read from object to subject. */
  public MappingPredicate inverse() {
    return switch (this) {
      case BROAD -> NARROW;
      case NARROW -> BROAD;
      case EXACT, CLOSE, RELATED, XREF -> this;
    };
  }

  /** Reads {@code skos:exactMatch} or its address; empty where the predicate is another. */
  public static Optional<MappingPredicate> find(String text) {
    String local =
        text.substring(
            Math.max(text.lastIndexOf('#'), Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')))
                + 1);
    for (MappingPredicate predicate : values()) {
      if (predicate.curie.endsWith(":" + local)) {
        return Optional.of(predicate);
      }
    }
    return Optional.empty();
  }
}
