package org.hoofbeat.text.normalise;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A name that a segment may mean, and how well it fits.
 *
 * @param covered places in {@link Line#key()} that the name accounts for
 * @param name how much of the name the segment holds
 * @param told how much of the segment the name holds
 * @param learned what examples say of it
 */
record NameChoice(
    CodeList.Form form,
    Line.Segment segment,
    BitSet covered,
    Share name,
    Share told,
    Learned learned) {

  /** What the text has besides the name costs this part of what the name has besides the text. */
  private static final double UNTOLD = 0.5;

  int owner() {
    return form.owner();
  }

  /** Weight in common over weight in common, plus what the name has besides, plus a part of what the text has; 0 to 1. */
  double fit() {
    double common = name.weight() * name.soft();
    return common / (name.weight() + UNTOLD * told.weight() * (1 - told.soft()));
  }

  /** The fit and what examples say, before anything is trained. */
  double guess() {
    return fit() + 0.5 * learned.partVote() + 0.7 * learned.association() + 0.03 * learned.prior();
  }

  NameChoice with(Learned newLearned) {
    return new NameChoice(form, segment, covered, name, told, newLearned);
  }

  /** The share of the smaller name's grams that the other has too, 0 to 1. */
  double likeness(NameChoice other) {
    int common = 0;
    for (int gram : form.grams()) {
      common += Arrays.binarySearch(other.form.grams(), gram) >= 0 ? 1 : 0;
    }
    return (double) common / Math.min(form.grams().length, other.form.grams().length);
  }

  /** True where both account for the same words, more than half of the lesser's. */
  boolean competes(NameChoice other) {
    BitSet both = (BitSet) covered.clone();
    both.and(other.covered);
    return both.cardinality() * 2 > Math.min(covered.cardinality(), other.covered.cardinality());
  }

  /**
   * How much of one wording the other holds.
   *
   * @param weight of all its grams
   * @param exact share of the weight that the other has, 0 to 1
   * @param soft the same, substitutes counted
   * @param worst weight of the heaviest character that is missing
   */
  record Share(double weight, double exact, double soft, double worst) {}

  /**
   * What examples say of a name.
   *
   * @param vote likeness of the nearest example of the line that has this name, 0 to 1
   * @param partVote the same for the line's parts
   * @param association largest share of a gram's examples that have this name, 0 to 1
   * @param prior logarithm of the number of its examples
   */
  record Learned(double vote, double partVote, double association, double prior) {

    static final Learned NOTHING = new Learned(0, 0, 0, 0);
  }
}
