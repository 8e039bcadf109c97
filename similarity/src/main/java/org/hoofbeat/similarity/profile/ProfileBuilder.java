package org.hoofbeat.similarity.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.similarity.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Makes the profiles: statements pooled by term, then completed where a disease says little.
 *
 * <p>Inferred findings never replace a statement and are marked. Those that the candidate's own name or definition names get
 * a fixed frequency; those of related diseases get their mean frequency times {@code 0.8 · 4 / (4 + stated findings)}. What is
 * looked for in related diseases is taken to be looked for in this one, at {@code 0.3 · (1 − chance of the finding or one below
 * it by the statements)} of their mean share where that is 0.02 or more and more than its own.
 */
final class ProfileBuilder {

  private static final double OF_NAME = 0.7;
  private static final double OF_DEFINITION = 0.5;
  private static final double OF_RELATED = 0.8;
  private static final double HALF_AT_FINDINGS = 4;

  /** Of what relatives' patients are recorded as lacking; what is looked for in one is looked for less in the other. */
  private static final double OF_RELATED_ABSENCE = 0.3;

  private static final double LEAST_MEAN = 0.08;
  private static final double LEAST_WEIGHT = 0.02;

  private final RankingInput input;
  private final Ontology ontology;
  private final boolean complete;
  private final AtomicReferenceArray<CandidateProfile> own;
  private @Nullable Completion completion;

  ProfileBuilder(RankingInput input, Ontology ontology, boolean complete) {
    this.input = input;
    this.ontology = ontology;
    this.complete = complete;
    this.own = new AtomicReferenceArray<>(input.candidates().size());
  }

  /** What completion looks up; made when it is first needed, since a restored index may never need it. */
  private synchronized Completion completion() {
    Completion made = completion;
    if (made == null) {
      FindingDictionary dictionary = new FindingDictionary(ontology);
      List<int[]> named = new ArrayList<>();
      List<int[]> defined = new ArrayList<>();
      for (CandidateInput candidate : input.candidates()) {
        named.add(find(dictionary, candidate.names()));
        defined.add(find(dictionary, candidate.definitions()));
      }
      made = new Completion(new RelatedCandidates(input), named, defined);
      completion = made;
    }
    return made;
  }

  private record Completion(RelatedCandidates related, List<int[]> named, List<int[]> defined) {}

  Ontology ontology() {
    return ontology;
  }

  private static int[] find(FindingDictionary dictionary, Collection<String> texts) {
    TreeSet<Integer> found = new TreeSet<>();
    texts.forEach(text -> dictionary.collect(text, found));
    return dictionary.mostSpecific(found);
  }

  /** The profile by all statements. */
  CandidateProfile build(int candidate) {
    return build(candidate, this::own);
  }

  private CandidateProfile build(int candidate, IntFunction<CandidateProfile> stated) {
    CandidateProfile pooled = stated.apply(candidate);
    return complete ? complete(candidate, pooled, stated) : pooled;
  }

  /** {@link LeftOut#profiles}. */
  SortedMap<Integer, CandidateProfile> without(Set<Integer> candidates, Set<String> references) {
    Map<Integer, CandidateProfile> reduced = new TreeMap<>();
    for (int candidate : candidates) {
      if (!Collections.disjoint(references(candidate), references)) {
        reduced.put(candidate, pool(candidate, references));
      }
    }
    Set<Integer> changed = new TreeSet<>(reduced.keySet());
    if (complete) {
      reduced.keySet().forEach(candidate -> completion().related().addTo(changed, candidate));
    }
    SortedMap<Integer, CandidateProfile> profiles = new TreeMap<>();
    for (int candidate : changed) {
      profiles.put(
          candidate, build(candidate, g -> reduced.containsKey(g) ? reduced.get(g) : own(g)));
    }
    return profiles;
  }

  /** The profile of the statements that do not cite one of the references, alone. */
  private CandidateProfile pool(int candidate, Set<String> without) {
    TreeMap<Integer, PooledFrequency> pooled = new TreeMap<>();
    for (SourcedAnnotation sourced : input.candidates().get(candidate).annotations()) {
      PhenotypeAnnotation annotation = sourced.annotation();
      int term = ontology.findCurrent(annotation.phenotype());
      if (term != Ontology.ABSENT
          && annotation.references().stream().noneMatch(without::contains)) {
        pooled.computeIfAbsent(term, key -> new PooledFrequency()).add(annotation);
      }
    }
    int[] absent =
        pooled.entrySet().stream()
            .filter(e -> e.getValue().isNegative())
            .mapToInt(Map.Entry::getKey)
            .toArray();
    TreeMap<Integer, Double> lacking = new TreeMap<>();
    pooled.forEach(
        (term, frequency) -> {
          if (frequency.isReported()) {
            lacking.put(term, frequency.absence());
          }
        });
    pooled.values().removeIf(PooledFrequency::isNegative);
    int[] terms = terms(pooled);
    double[] frequency = pooled.values().stream().mapToDouble(PooledFrequency::value).toArray();
    return new CandidateProfile(
        ontology,
        terms,
        frequency,
        new boolean[terms.length],
        absent,
        terms(lacking),
        values(lacking));
  }

  private CandidateProfile complete(
      int candidate, CandidateProfile pooled, IntFunction<CandidateProfile> stated) {
    TreeMap<Integer, Double> added = new TreeMap<>();
    double weight = OF_RELATED * HALF_AT_FINDINGS / (HALF_AT_FINDINGS + pooled.terms().length);
    if (weight > LEAST_WEIGHT) {
      double[] means =
          completion().related().means(candidate, g -> findings(stated.apply(g)), ontology.size());
      for (int term = 0; term < means.length; term++) {
        if (means[term] >= LEAST_MEAN) {
          added.put(term, means[term] * weight);
        }
      }
    }
    for (int term : completion().named().get(candidate)) {
      added.merge(term, OF_NAME, Math::max);
    }
    for (int term : completion().defined().get(candidate)) {
      added.merge(term, OF_DEFINITION, Math::max);
    }
    added.remove(0);
    for (int term : pooled.absent()) {
      added.remove(term);
    }
    return merged(pooled, added, lookedFor(candidate, pooled, stated));
  }

  private static RelatedCandidates.Stated findings(CandidateProfile profile) {
    return new RelatedCandidates.Stated(profile.terms(), profile.frequency());
  }

  private static RelatedCandidates.Stated absences(CandidateProfile profile) {
    RecordedAbsences absences = profile.absences();
    return new RelatedCandidates.Stated(absences.terms(), absences.shares());
  }

  /** Shares of patients who are recorded as lacking a finding: the candidate's own, or what its relatives let expect. */
  private TreeMap<Integer, Double> lookedFor(
      int candidate, CandidateProfile pooled, IntFunction<CandidateProfile> stated) {
    double[] means =
        completion().related().means(candidate, g -> absences(stated.apply(g)), ontology.size());
    TreeMap<Integer, Double> shares = new TreeMap<>();
    for (int term = 0; term < means.length; term++) {
      double expected = OF_RELATED_ABSENCE * means[term] * (1 - pooled.reachedOf(term));
      if (expected >= RecordedAbsences.BY_CHANCE) {
        shares.put(term, expected);
      }
    }
    RecordedAbsences recorded = pooled.absences();
    for (int i = 0; i < recorded.terms().length; i++) {
      shares.merge(recorded.terms()[i], recorded.shares()[i], Math::max);
    }
    return shares;
  }

  private CandidateProfile merged(
      CandidateProfile pooled, TreeMap<Integer, Double> added, TreeMap<Integer, Double> lookedFor) {
    TreeMap<Integer, Double> all = new TreeMap<>(added);
    Set<Integer> stated = new TreeSet<>();
    for (int i = 0; i < pooled.terms().length; i++) {
      all.put(pooled.terms()[i], pooled.frequency()[i]);
      stated.add(pooled.terms()[i]);
    }
    int[] terms = terms(all);
    boolean[] inferred = new boolean[terms.length];
    for (int i = 0; i < terms.length; i++) {
      inferred[i] = !stated.contains(terms[i]);
    }
    return new CandidateProfile(
        ontology,
        terms,
        values(all),
        inferred,
        pooled.absent(),
        terms(lookedFor),
        values(lookedFor));
  }

  private static int[] terms(SortedMap<Integer, ?> byTerm) {
    return byTerm.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] values(SortedMap<Integer, Double> byTerm) {
    return byTerm.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The profile of statements alone; pooled when it is first asked for, since a restored index has its own profiles. */
  CandidateProfile own(int candidate) {
    CandidateProfile made = own.get(candidate);
    if (made == null) {
      made = pool(candidate, Set.of());
      own.set(candidate, made);
    }
    return made;
  }

  /** Every reference that a statement of the candidate cites. */
  Set<String> references(int candidate) {
    Set<String> all = new TreeSet<>();
    input
        .candidates()
        .get(candidate)
        .annotations()
        .forEach(a -> all.addAll(a.annotation().references()));
    return all;
  }

  /** Candidates by any of their members' identifiers. */
  Map<TermId, Integer> candidatesByMember() {
    Map<TermId, Integer> byMember = new TreeMap<>();
    for (int g = 0; g < input.candidates().size(); g++) {
      for (TermId member : input.candidates().get(g).group().members()) {
        byMember.put(member, g);
      }
      byMember.put(input.candidates().get(g).group().id(), g);
    }
    return byMember;
  }
}
