package org.hoofbeat.similarity.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.ontology.InformationContent;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.ontology.OntologyBuilder;

/**
 * All candidates of one graph build, turned round by term. Immutable, safe for concurrent use. Candidates are dense ints in
 * the order of their group ids. Memory grows with the sum of closures (HPO 2026-02 with 10,600 groups: 1.6 million postings).
 *
 * <pre>
 * postings[t]   candidates whose closure holds t, ascending
 * reached[t]    their chance of showing t or something below it
 * </pre>
 */
public final class CandidateIndex {

  /** The top of the phenotype branch of HPO, "Phenotypic abnormality". */
  public static final TermId PHENOTYPE_ROOT = TermId.parse("HP:0000118");

  /** Candidates' worth of chance that every term has before any is counted, so that no background is zero. */
  private static final double BACKGROUND_FLOOR = 0.3;

  private final RankingInput input;
  private final Ontology ontology;
  private final ProfileBuilder builder;
  private final List<CandidateProfile> profiles;
  private final double[] informationContent;
  private final double[] background;
  private final int[][] postings;
  private final float[][] reached;
  private final Map<TermId, Integer> byMember;

  private CandidateIndex(
      RankingInput input, ProfileBuilder builder, List<CandidateProfile> profiles) {
    this.input = input;
    this.ontology = builder.ontology();
    this.builder = builder;
    this.profiles = profiles;
    List<int[]> stated = new ArrayList<>();
    for (CandidateProfile profile : profiles) {
      stated.add(profile.stated());
    }
    this.informationContent = InformationContent.byDiseases(ontology, stated).toArray();
    this.postings = new int[ontology.size()][];
    this.reached = new float[ontology.size()][];
    this.background = new double[ontology.size()];
    this.byMember = builder.candidatesByMember();
    turnRound();
  }

  /** With inferred findings where statements are few. */
  public static CandidateIndex of(RankingInput input) {
    return built(input, true);
  }

  /** With statements only; our own additions switched off. */
  public static CandidateIndex ofStatementsOnly(RankingInput input) {
    return built(input, false);
  }

  private static CandidateIndex built(RankingInput input, boolean complete) {
    ProfileBuilder builder =
        new ProfileBuilder(input, OntologyBuilder.build(input.terms(), PHENOTYPE_ROOT), complete);
    List<CandidateProfile> profiles = new ArrayList<>();
    for (int g = 0; g < input.candidates().size(); g++) {
      profiles.add(builder.build(g));
    }
    return new CandidateIndex(input, builder, profiles);
  }

  /** With profiles that were made before. */
  static CandidateIndex restored(
      RankingInput input, Function<Ontology, List<CandidateProfile>> source) {
    ProfileBuilder builder =
        new ProfileBuilder(input, OntologyBuilder.build(input.terms(), PHENOTYPE_ROOT), true);
    return new CandidateIndex(input, builder, source.apply(builder.ontology()));
  }

  private void turnRound() {
    int[] counts = new int[ontology.size()];
    for (CandidateProfile profile : profiles) {
      for (int term : profile.closure()) {
        counts[term]++;
      }
    }
    for (int term = 0; term < counts.length; term++) {
      postings[term] = new int[counts[term]];
      reached[term] = new float[counts[term]];
    }
    Arrays.fill(counts, 0);
    for (int g = 0; g < profiles.size(); g++) {
      CandidateProfile profile = profiles.get(g);
      for (int j = 0; j < profile.closure().length; j++) {
        int term = profile.closure()[j];
        postings[term][counts[term]] = g;
        reached[term][counts[term]++] = profile.reached()[j];
        background[term] += profile.reached()[j];
      }
    }
    for (int term = 0; term < background.length; term++) {
      background[term] = (background[term] + BACKGROUND_FLOOR) / (profiles.size() + 1);
    }
  }

  /** Count of candidates. */
  public int size() {
    return profiles.size();
  }

  /** What it was built from. */
  public RankingInput input() {
    return input;
  }

  /** The phenotype branch. */
  public Ontology ontology() {
    return ontology;
  }

  /** A candidate's profile. */
  public CandidateProfile profile(int candidate) {
    return profiles.get(candidate);
  }

  /** A candidate's statements alone. */
  public CandidateProfile statedProfile(int candidate) {
    return builder.own(candidate);
  }

  /** What a candidate was built from. */
  public CandidateInput candidate(int candidate) {
    return input.candidates().get(candidate);
  }

  /** Leaves out the candidates' statements that cite one of the references; completes as many profiles anew as they have relatives. */
  public LeftOut leaveOut(Set<Integer> candidates, Set<String> references) {
    return new LeftOut(candidates, references, builder.without(candidates, references));
  }

  /** A candidate's profile without what is left out. */
  public CandidateProfile profile(int candidate, LeftOut leftOut) {
    return leftOut.profiles().getOrDefault(candidate, profile(candidate));
  }

  /** Every reference that a statement of the candidate cites. */
  public Set<String> references(int candidate) {
    return builder.references(candidate);
  }

  /** The candidate that a disease id belongs to, or -1. */
  public int find(TermId disease) {
    return byMember.getOrDefault(disease, -1);
  }

  /** Nats by dense term, by diseases, from statements alone. */
  public double informationContent(int term) {
    return informationContent[term];
  }

  /** A copy of {@link #informationContent(int)} for all terms. */
  public double[] informationContents() {
    return informationContent.clone();
  }

  /** Mean chance of a term over the candidates, above 0. */
  public double background(int term) {
    return background[term];
  }

  /** Candidates whose closure holds the term; not to be written to. */
  public int[] postings(int term) {
    return postings[term];
  }

  /** Parallel to {@link #postings}; not to be written to. */
  public float[] reached(int term) {
    return reached[term];
  }
}
