package org.hoofbeat.text.search;

/** Why a term was proposed for a description, with the score that this earns. */
public enum ResolutionReason {
  /** The identifier was written. */
  ID(1.0),
  /** Equal to the label. */
  LABEL(1.0),
  /** Equal to an exact synonym. */
  SYNONYM(0.98),
  /** Equal but for the way its grade is written. */
  SAME_GRADE(0.97),
  /** Equal to a narrow, broad or related synonym. */
  RELATED_SYNONYM(0.9),
  /** Equal once the grade is taken off; the grade is handed back as structure. */
  WITHOUT_GRADE(0.85),
  /** Shares words; the score is at most this, times the weighted share of words in common. */
  SIMILAR(0.84),
  /** Found as the search finds what is being typed: small typos, the sound of a Chinese name, the beginning of a name. */
  AS_TYPED(0.75);

  private final double score;

  ResolutionReason(double score) {
    this.score = score;
  }

  /** The score, or for {@link #SIMILAR} the highest one. */
  public double score() {
    return score;
  }
}
