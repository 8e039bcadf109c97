package org.hoofbeat.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.similarity.measure.DiseaseComparison;
import org.hoofbeat.similarity.measure.DiseaseComparison.OwnFinding;
import org.hoofbeat.similarity.measure.DiseaseComparison.SharedFinding;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.measure.ProfileSimilarity;
import org.hoofbeat.similarity.measure.TermSimilarity;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;

/** Compares two candidates by their statements, by every measure and finding by finding. */
final class Comparer {

  /** Below this, in nats, two findings share no more than a body system. */
  private static final double LEAST_SHARED = 2.0;

  private final CandidateIndex index;
  private final Ontology ontology;
  private final double[] informationContent;

  Comparer(CandidateIndex index) {
    this.index = index;
    this.ontology = index.ontology();
    this.informationContent = index.informationContents();
  }

  /** Both candidates by dense number. */
  DiseaseComparison compare(int first, int second) {
    CandidateProfile a = index.statedProfile(first);
    CandidateProfile b = index.statedProfile(second);
    ProfileSimilarity similarity = new ProfileSimilarity(ontology, informationContent);
    Map<Measure, Double> similarities = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      similarities.put(measure, similarity.of(measure, a.terms(), b.terms()));
    }
    List<SharedFinding> shared = new ArrayList<>();
    List<OwnFinding> onlyFirst = new ArrayList<>();
    split(a, b, shared, onlyFirst);
    List<OwnFinding> onlySecond = new ArrayList<>();
    split(b, a, new ArrayList<>(), onlySecond);
    shared.sort(
        Comparator.comparingDouble(SharedFinding::informationContent)
            .reversed()
            .thenComparing(SharedFinding::first));
    return new DiseaseComparison(
        index.candidate(first).group().id(),
        index.candidate(second).group().id(),
        similarities,
        shared,
        onlyFirst,
        onlySecond);
  }

  private void split(
      CandidateProfile from,
      CandidateProfile to,
      List<SharedFinding> shared,
      List<OwnFinding> own) {
    for (int i = 0; i < from.terms().length; i++) {
      int best = -1;
      int common = 0;
      for (int j = 0; j < to.terms().length; j++) {
        int through =
            TermSimilarity.mostInformativeCommonAncestor(
                ontology, informationContent, from.terms()[i], to.terms()[j]);
        if (best < 0 || informationContent[through] > informationContent[common]) {
          best = j;
          common = through;
        }
      }
      int term = from.terms()[i];
      if (best >= 0 && informationContent[common] >= LEAST_SHARED) {
        shared.add(
            new SharedFinding(
                ontology.id(term),
                ontology.label(term),
                from.frequency()[i],
                ontology.id(to.terms()[best]),
                ontology.label(to.terms()[best]),
                to.frequency()[best],
                ontology.id(common),
                ontology.label(common),
                informationContent[common]));
      } else {
        own.add(new OwnFinding(ontology.id(term), ontology.label(term), from.frequency()[i]));
      }
    }
    own.sort(
        Comparator.comparingDouble(OwnFinding::frequency)
            .reversed()
            .thenComparing(OwnFinding::term));
  }
}
