package org.hoofbeat.similarity.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.similarity.evidence.EvidenceParts;
import org.hoofbeat.similarity.ontology.CheckedProfile;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;
import org.hoofbeat.similarity.profile.SourcedAnnotation;
import org.jspecify.annotations.Nullable;

/** Puts the numbers behind a score into words and names the statements behind them. Safe for concurrent use. */
public final class Explainer {

  private final CandidateIndex index;
  private final Ontology ontology;
  private final Statements statements;
  private final AtomicReferenceArray<int[]> byFrequency;

  public Explainer(CandidateIndex index) {
    this.index = index;
    this.ontology = index.ontology();
    this.statements = new Statements(index);
    this.byFrequency = new AtomicReferenceArray<>(index.size());
  }

  public Explanation explain(int candidate, CandidateParts parts, CheckedProfile checked) {
    List<ScorePart> out = new ArrayList<>();
    Candidate of = new Candidate(candidate, index.profile(candidate));
    EvidenceParts evidence = parts.evidence();
    for (int i = 0; i < checked.observed().length; i++) {
      FindingMatch match = observed(of, checked.observed()[i], evidence.through()[i]);
      out.add(
          new ScorePart(ScorePart.Kind.FINDING, evidence.observed()[i], sentence(match), match));
    }
    for (int i = 0; i < checked.excluded().length; i++) {
      FindingMatch match = excluded(of, checked.excluded()[i], evidence.excluded()[i]);
      out.add(
          new ScorePart(
              ScorePart.Kind.EXCLUDED_FINDING, evidence.excluded()[i], sentence(match), match));
    }
    add(
        out,
        ScorePart.Kind.EXCLUDED_AGREEMENT,
        evidence.agrees(),
        "Excluded findings that the disease is stated to lack");
    add(
        out,
        ScorePart.Kind.COVERAGE,
        evidence.reverse(),
        "How much of the disease the patient shows, by frequency");
    add(
        out,
        ScorePart.Kind.PICTURE,
        evidence.picture(),
        "How alike the patient and the disease are as a whole");
    add(
        out,
        ScorePart.Kind.LEARNED,
        parts.learned(),
        "The learned engine: log probability of this disease given the findings together");
    if (parts.relatives() != 0) {
      out.add(
          new ScorePart(
              ScorePart.Kind.RELATIVES,
              parts.relatives(),
              "A close relative, by gene or kind of disease, fits better",
              null,
              parts.relative()));
    }
    add(
        out,
        ScorePart.Kind.PRIOR,
        parts.prior(),
        "How common the disease is, by stated prevalence, known and reported patients and national catalogues; less where it has narrower ones");
    add(
        out,
        ScorePart.Kind.ONSET,
        parts.onset(),
        "The age at onset, beside those stated of the disease");
    add(
        out,
        ScorePart.Kind.SEX,
        parts.sex(),
        "The patient's sex, beside the disease's mode of inheritance");
    add(out, ScorePart.Kind.GENE, parts.gene(), "A suspected gene causes this disease");
    parts
        .rules()
        .forEach(
            rule ->
                add(
                    out,
                    ScorePart.Kind.RULE,
                    rule.nats(),
                    rule.title() + " (" + rule.source() + ")"));
    return new Explanation(out);
  }

  private static void add(List<ScorePart> out, ScorePart.Kind kind, double value, String text) {
    if (value != 0) {
      out.add(new ScorePart(kind, value, text, null));
    }
  }

  private record Candidate(int number, CandidateProfile profile) {}

  private FindingMatch observed(Candidate of, int finding, int through) {
    CandidateProfile profile = of.profile();
    if (through <= 0) {
      return match(of, finding, MatchKind.NONE, Ontology.ABSENT, Ontology.ABSENT);
    }
    if (Arrays.binarySearch(profile.terms(), finding) >= 0) {
      return match(of, finding, MatchKind.EXACT, finding, finding);
    }
    int matched = mostFrequentBelow(of, through);
    MatchKind kind =
        through == finding
            ? MatchKind.MORE_SPECIFIC
            : matched == through ? MatchKind.MORE_GENERAL : MatchKind.SHARED_ANCESTOR;
    return match(of, finding, kind, through, matched);
  }

  /**
   * What an excluded finding is to a candidate. One that gains by it has patients who lack the finding, or relatives in which it
   * was looked for more.
   */
  private FindingMatch excluded(Candidate of, int finding, double nats) {
    CandidateProfile profile = of.profile();
    if (Arrays.binarySearch(profile.absent(), finding) >= 0) {
      return match(of, finding, MatchKind.EXCLUDED_AGREES, finding, finding);
    }
    boolean has = Arrays.binarySearch(profile.closure(), finding) >= 0;
    int matched = has ? mostFrequentBelow(of, finding) : Ontology.ABSENT;
    MatchKind kind;
    if (nats > 0) {
      double own = index.statedProfile(of.number()).absences().share(finding);
      kind =
          own == profile.absences().share(finding)
              ? MatchKind.EXCLUDED_AGREES
              : MatchKind.EXCLUDED_IN_RELATIVES;
    } else {
      kind = has ? MatchKind.EXCLUDED_CONTRADICTS : MatchKind.EXCLUDED_NEUTRAL;
    }
    return match(of, finding, kind, has ? finding : Ontology.ABSENT, matched);
  }

  /** The finding at or below a term: the term itself if annotated, else the most frequent, of equals the first. */
  private int mostFrequentBelow(Candidate of, int term) {
    int[] terms = of.profile().terms();
    if (Arrays.binarySearch(terms, term) >= 0) {
      return term;
    }
    for (int place : byFrequency(of)) {
      if (ontology.isAncestorOrSelf(term, terms[place])) {
        return terms[place];
      }
    }
    return Ontology.ABSENT;
  }

  /** Places of a candidate's findings, the most frequent first; sorted when it is first explained, and kept. */
  private int[] byFrequency(Candidate of) {
    int[] known = byFrequency.get(of.number());
    if (known == null) {
      double[] frequency = of.profile().frequency();
      known =
          IntStream.range(0, frequency.length)
              .boxed()
              .sorted(Comparator.comparingDouble(place -> -frequency[place]))
              .mapToInt(Integer::intValue)
              .toArray();
      byFrequency.set(of.number(), known);
    }
    return known;
  }

  private FindingMatch match(Candidate of, int finding, MatchKind kind, int through, int matched) {
    CandidateProfile profile = of.profile();
    int at = matched < 0 ? -1 : Arrays.binarySearch(profile.terms(), matched);
    return new FindingMatch(
        ontology.id(finding),
        ontology.label(finding),
        kind,
        through < 0 ? null : ontology.id(through),
        matched < 0 ? null : ontology.id(matched),
        matched < 0 ? null : ontology.label(matched),
        at < 0 ? Double.NaN : profile.frequency()[at],
        at >= 0 && profile.inferred()[at],
        matched < 0
            ? List.of()
            : evidence(of, matched, kind == MatchKind.EXCLUDED_AGREES && at < 0));
  }

  /** The statements that the disease has a finding, or that it lacks it. */
  private List<StatedEvidence> evidence(Candidate of, int term, boolean lacks) {
    List<StatedEvidence> evidence = new ArrayList<>();
    for (SourcedAnnotation sourced : statements.about(of.number(), term)) {
      PhenotypeAnnotation annotation = sourced.annotation();
      if (lacks ? annotation.isNegative() : !annotation.excluded()) {
        evidence.add(evidence(sourced));
      }
    }
    return evidence;
  }

  private static StatedEvidence evidence(SourcedAnnotation sourced) {
    return new StatedEvidence(
        sourced.source(),
        sourced.annotation().disease(),
        sourced.annotation().frequency().text(),
        sourced.annotation().references());
  }

  private static String sentence(FindingMatch match) {
    String label = match.findingLabel();
    String other = match.matchedLabel() + frequency(match);
    return switch (match.kind()) {
      case EXACT -> label + ": annotated" + frequency(match);
      case MORE_GENERAL -> label + ": the disease has the more general " + other;
      case MORE_SPECIFIC -> label + ": the disease has the more specific " + other;
      case SHARED_ANCESTOR -> label + ": the disease has the related " + other;
      case NONE -> label + ": not explained";
      case EXCLUDED_AGREES ->
          Double.isNaN(match.frequency())
              ? label + ": excluded, and stated to be absent"
              : label + ": excluded, as in some patients of the disease, which has " + other;
      case EXCLUDED_CONTRADICTS -> label + ": excluded; the disease has " + other;
      case EXCLUDED_IN_RELATIVES ->
          label
              + ": excluded; looked for in related diseases, "
              + (match.matchedLabel() == null
                  ? "nothing known of this one"
                  : "though this one has " + other);
      case EXCLUDED_NEUTRAL -> label + ": excluded, nothing known";
    };
  }

  private static String frequency(@Nullable FindingMatch match) {
    if (match == null || Double.isNaN(match.frequency())) {
      return "";
    }
    return " ("
        + Math.round(100 * match.frequency())
        + " %"
        + (match.inferred() ? ", inferred" : "")
        + ")";
  }
}
