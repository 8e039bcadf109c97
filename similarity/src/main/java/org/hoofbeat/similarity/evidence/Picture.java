package org.hoofbeat.similarity.evidence;

import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;

/**
 * How alike a patient and a disease are as a whole, 0 to 1: the cosine between the findings with all that stands above them and
 * what a patient of the disease is expected to show, each term weighing its information content,
 *
 * <pre>Σ_t IC(t) · √F_d(t)  /  √( Σ_t IC(t) · ( Σ_u IC(u) · F_d(u) + {@value #THIN} ) ),   t over the patient, u over the disease</pre>
 *
 * It counts what several findings share once, where finding by finding it counts for each; and a disease that has everything is
 * like nobody. The constant keeps diseases of which little is written from being taken for exact likenesses (pivoted
 * normalisation, Singhal 1996). Immutable, safe for concurrent use.
 */
final class Picture {

  /** Nats of information content added to each disease: about a third of a usual one. */
  static final double THIN = 50;

  private final CandidateIndex index;
  private final float[][] roots;
  private final double[] sizes;

  Picture(CandidateIndex index) {
    this.index = index;
    roots = new float[index.ontology().size()][];
    for (int term = 0; term < roots.length; term++) {
      float[] reached = index.reached(term);
      roots[term] = new float[reached.length];
      for (int p = 0; p < reached.length; p++) {
        roots[term][p] = root(reached[p]);
      }
    }
    sizes = new double[index.size()];
    for (int g = 0; g < sizes.length; g++) {
      sizes[g] = size(index.profile(g));
    }
  }

  private static float root(float reached) {
    return (float) Math.sqrt(reached);
  }

  private double size(CandidateProfile profile) {
    double size = THIN;
    for (int j = 0; j < profile.closure().length; j++) {
      size += index.informationContent(profile.closure()[j]) * profile.reached()[j];
    }
    return size;
  }

  /** Of every candidate. O(postings of the findings and all above them). */
  double[] ofAll(int[] observed) {
    int[] closure = index.ontology().closure(observed);
    double[] shared = new double[sizes.length];
    for (int term : closure) {
      double ic = index.informationContent(term);
      int[] postings = index.postings(term);
      float[] root = roots[term];
      for (int p = 0; ic > 0 && p < postings.length; p++) {
        shared[postings[p]] += ic * root[p];
      }
    }
    double patient = patient(closure);
    for (int g = 0; g < shared.length; g++) {
      shared[g] = cosine(shared[g], patient, sizes[g]);
    }
    return shared;
  }

  /** Of one profile, equal to {@link #ofAll} to the last bit. */
  double of(CandidateProfile profile, int[] observed) {
    Ontology ontology = index.ontology();
    int[] closure = ontology.closure(observed);
    double shared = 0;
    for (int term : closure) {
      shared += index.informationContent(term) * root(profile.reachedOf(term));
    }
    return cosine(shared, patient(closure), size(profile));
  }

  private double patient(int[] closure) {
    double sum = 0;
    for (int term : closure) {
      sum += index.informationContent(term);
    }
    return sum;
  }

  private static double cosine(double shared, double patient, double disease) {
    return patient == 0 ? 0 : shared / Math.sqrt(patient * disease);
  }
}
