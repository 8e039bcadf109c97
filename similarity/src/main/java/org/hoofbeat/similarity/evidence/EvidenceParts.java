package org.hoofbeat.similarity.evidence;

/**
 * One candidate's evidence, part by part.
 *
 * @param observed by observed finding
 * @param through the most informative ancestor of each observed finding that the candidate has too, or -1
 * @param excluded by excluded finding: what it says that the candidate has it, and that it was looked for
 * @param agrees for excluded findings that the candidate is stated to lack, all together
 * @param reverse for how much of the disease the patient shows
 * @param picture for how alike both are as a whole
 */
@SuppressWarnings("ArrayRecordComponent") // made and read at once; never compared
public record EvidenceParts(
    double[] observed,
    int[] through,
    double[] excluded,
    double agrees,
    double reverse,
    double picture) {

  /** The sum in the order of the bulk scores, so that both are equal to the last bit. */
  public double sum() {
    double sum = 0;
    for (double part : observed) {
      sum += part;
    }
    for (double part : excluded) {
      sum += part;
    }
    sum += agrees;
    sum += reverse;
    sum += picture;
    return sum;
  }
}
