package org.hoofbeat.similarity.profile;

import java.util.Arrays;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * One candidate in arrays. Immutable by convention: callers never write into the arrays.
 *
 * <pre>
 * terms[i], frequency[i], inferred[i]     findings, ascending by dense term; inferred ones are no statements
 * closure[j], reached[j]                  all terms at or above them, and the chance that one at or below is present
 * absent[k]                               findings that are stated to be absent and nowhere present
 * absences                                findings that were looked for in it or its relatives, and how many lack each
 * </pre>
 */
public final class CandidateProfile {

  private static final double MOST = 0.98;

  private final int[] terms;
  private final double[] frequency;
  private final boolean[] inferred;
  private final int[] closure;
  private final float[] reached;
  private final int[] absent;
  private final RecordedAbsences absences;
  private final double weight;

  /**
   * @param lookedFor findings that reports of it or of its relatives looked for, ascending
   * @param lacking {@link RecordedAbsences#shares}
   */
  CandidateProfile(
      Ontology ontology,
      int[] terms,
      double[] frequency,
      boolean[] inferred,
      int[] absent,
      int[] lookedFor,
      double[] lacking) {
    this.terms = terms;
    this.frequency = frequency;
    this.inferred = inferred;
    this.absent = absent;
    this.closure = ontology.closure(terms);
    this.reached = reach(ontology.ancestorsAndSelf());
    this.absences = RecordedAbsences.of(lookedFor, lacking, this::reachedOf);
    double sum = 0;
    for (double f : frequency) {
      sum += f;
    }
    this.weight = sum;
  }

  private float[] reach(IntRows ancestors) {
    double[] missing = new double[closure.length];
    Arrays.fill(missing, 1);
    for (int i = 0; i < terms.length; i++) {
      double without = 1 - Math.min(MOST, frequency[i]);
      int at = 0;
      for (int k = ancestors.start(terms[i]); k < ancestors.end(terms[i]); k++) {
        at = Arrays.binarySearch(closure, at, closure.length, ancestors.value(k));
        missing[at] *= without;
      }
    }
    float[] out = new float[closure.length];
    for (int j = 0; j < out.length; j++) {
      out[j] = (float) (1 - missing[j]);
    }
    return out;
  }

  /** Findings, ascending. */
  public int[] terms() {
    return terms;
  }

  /** Pooled frequencies, 0 to 1, by finding. */
  public double[] frequency() {
    return frequency;
  }

  /** Which findings are inferred from names, definitions or related diseases. */
  public boolean[] inferred() {
    return inferred;
  }

  /** Findings and all above them, ascending. */
  public int[] closure() {
    return closure;
  }

  /** Chance that a patient has the closure's term or one below it, findings taken as independent. */
  public float[] reached() {
    return reached;
  }

  /** Findings stated to be absent. */
  public int[] absent() {
    return absent;
  }

  /** What was looked for, in the disease or its relatives. */
  public RecordedAbsences absences() {
    return absences;
  }

  /** Sum of the frequencies. */
  public double weight() {
    return weight;
  }

  /** The chance of {@link #reached} for a term, 0 where it is not in the closure. */
  public float reachedOf(int term) {
    int at = Arrays.binarySearch(closure, term);
    return at < 0 ? 0 : reached[at];
  }

  /** True where no finding is stated or inferred. */
  public boolean isEmpty() {
    return terms.length == 0;
  }

  /** Findings that are stated, without the inferred ones. */
  public int[] stated() {
    int count = 0;
    int[] out = new int[terms.length];
    for (int i = 0; i < terms.length; i++) {
      if (!inferred[i]) {
        out[count++] = terms[i];
      }
    }
    return Arrays.copyOf(out, count);
  }
}
