package org.hoofbeat.similarity.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.DiagnosticRule;
import org.hoofbeat.similarity.ontology.CheckedProfile;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;

/** Rules resolved against one build. Immutable, safe for concurrent use. */
public final class RuleBook {

  private final Ontology ontology;
  private final List<Resolved> rules;

  private RuleBook(Ontology ontology, List<Resolved> rules) {
    this.ontology = ontology;
    this.rules = List.copyOf(rules);
  }

  /** No rules. */
  public static RuleBook empty(CandidateIndex index) {
    return new RuleBook(index.ontology(), List.of());
  }

  /**
   * Resolves rules. A rule all of whose diseases are absent from this build is left out: a small release lacks most of them.
   *
   * @throws HoofbeatFailure naming rule and term where a finding is unknown, or where two rules have one id
   */
  public static RuleBook of(CandidateIndex index, List<DiagnosticRule> rules) {
    Map<String, Resolved> resolved = new TreeMap<>();
    for (DiagnosticRule rule : rules) {
      int[] candidates =
          rule.diseases().stream()
              .mapToInt(index::find)
              .filter(g -> g >= 0)
              .sorted()
              .distinct()
              .toArray();
      if (candidates.length > 0
          && resolved.put(
                  rule.id(), new Resolved(rule, candidates, clauses(index.ontology(), rule)))
              != null) {
        throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "Two rules are called " + rule.id());
      }
    }
    return new RuleBook(index.ontology(), new ArrayList<>(resolved.values()));
  }

  private static List<int[]> clauses(Ontology ontology, DiagnosticRule rule) {
    List<int[]> clauses = new ArrayList<>();
    for (DiagnosticRule.Clause clause : rule.clauses()) {
      clauses.add(clause.of().stream().mapToInt(id -> resolve(ontology, rule, id)).toArray());
    }
    return clauses;
  }

  private static int resolve(Ontology ontology, DiagnosticRule rule, TermId id) {
    int term = ontology.findCurrent(id);
    if (term == Ontology.ABSENT) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Rule "
              + rule.id()
              + " names "
              + id
              + ", which is no phenotypic abnormality of this build");
    }
    return term;
  }

  /** Count of rules that name a candidate of this build. */
  public int size() {
    return rules.size();
  }

  /** The rules that fire for a patient, by id. */
  public List<Fired> fire(CheckedProfile patient) {
    List<Fired> fired = new ArrayList<>();
    for (Resolved rule : rules) {
      if (holds(rule, patient)) {
        fired.add(new Fired(rule.rule, rule.candidates));
      }
    }
    return fired;
  }

  private boolean holds(Resolved rule, CheckedProfile patient) {
    for (int c = 0; c < rule.clauses.size(); c++) {
      DiagnosticRule.Clause clause = rule.rule.clauses().get(c);
      int[] findings = rule.clauses.get(c);
      int met =
          clause.ruledOut()
              ? met(
                  findings,
                  patient.excluded(),
                  (finding, no) -> ontology.isAncestorOrSelf(no, finding))
              : met(findings, patient.observed(), ontology::isAncestorOrSelf);
      if (met < clause.atLeast()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a finding of a rule is met by one of the patient. */
  private interface Meets {
    boolean test(int finding, int given);
  }

  /** Most findings that can be met with a different one of the patient each; greedy from the most specific is enough here. */
  private static int met(int[] findings, int[] given, Meets meets) {
    int[] deepestFirst = Arrays.stream(findings).sorted().toArray();
    boolean[] used = new boolean[given.length];
    int count = 0;
    for (int f = deepestFirst.length - 1; f >= 0; f--) {
      for (int g = 0; g < given.length; g++) {
        if (!used[g] && meets.test(deepestFirst[f], given[g])) {
          used[g] = true;
          count++;
          break;
        }
      }
    }
    return count;
  }

  @SuppressWarnings("ArrayRecordComponent") // read only here
  private record Resolved(DiagnosticRule rule, int[] candidates, List<int[]> clauses) {}

  /**
   * A rule whose clauses all hold.
   *
   * @param candidates dense numbers that it speaks for, ascending; not to be written to
   */
  @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
  public record Fired(DiagnosticRule rule, int[] candidates) {

    /** Nats for a candidate, 0 where the rule is about others. */
    public double of(int candidate) {
      return Arrays.binarySearch(candidates, candidate) >= 0 ? rule.nats() : 0;
    }
  }
}
