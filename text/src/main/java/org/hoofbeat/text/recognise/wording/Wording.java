package org.hoofbeat.text.recognise.wording;

/**
 * One wording in the lexicon.
 *
 * @param term the number of the term in the recogniser; {@link #NO_FINDING} for a phrase that holds none
 * @param text an abbreviation as written; of a single Latin word its light stem, which must be met too; else empty
 * @param forms its word forms in their order
 */
public record Wording(int term, Traits traits, String text, int[] forms) {

  /** The rank of local wordings, which come before those of the sources. */
  public static final int LOCAL = -1;

  /** Of a phrase in which no word tells of a finding: "pure tone", "renal pelvis". */
  public static final int NO_FINDING = -1;

  public boolean isFinding() {
    return term != NO_FINDING;
  }

  /** 0 for labels and exact synonyms, 1 for layperson words and translations by machine, 2 for related ones. */
  public int rank() {
    return traits.rank;
  }

  /** What is known of a wording beside its words. */
  public record Traits(
      int rank, boolean abbreviation, boolean joint, boolean of, boolean opposite) {

    private static final int RANK = 7;
    private static final int ABBREVIATION = 8;
    private static final int JOINT = 16;
    private static final int OF = 32;
    private static final int OPPOSITE = 64;

    static Traits of(byte bits) {
      return new Traits(
          (bits & RANK) - 1,
          (bits & ABBREVIATION) != 0,
          (bits & JOINT) != 0,
          (bits & OF) != 0,
          (bits & OPPOSITE) != 0);
    }

    byte bits() {
      return (byte)
          (rank + 1
              | (abbreviation ? ABBREVIATION : 0)
              | (joint ? JOINT : 0)
              | (of ? OF : 0)
              | (opposite ? OPPOSITE : 0));
    }

    /** As the opposite of the term, in another rank. */
    Traits opposite(int otherRank) {
      return new Traits(otherRank, false, joint, of, true);
    }
  }
}
