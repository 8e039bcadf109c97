package org.hoofbeat.similarity.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.OnsetStage;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.ontology.ProfileNotice.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a caller gave into terms of the ontology. Nothing is repaired or dropped without a notice.
 *
 * <table>
 * <caption>What happens</caption>
 * <tr><th>problem</th><th>minimal</th><th>lenient</th><th>strict</th></tr>
 * <tr><td>unknown, outside the branch, obsolete without successor</td><td>dropped</td><td>refused</td><td>refused</td></tr>
 * <tr><td>observed and excluded in conflict</td><td>exclusion dropped</td><td>refused</td><td>refused</td></tr>
 * <tr><td>old identifier, duplicate, term beside its descendant, root</td><td>repaired</td><td>repaired</td><td>refused</td></tr>
 * <tr><td>a term that is no onset, given as one</td><td>dropped</td><td>dropped</td><td>refused</td></tr>
 * <tr><td>an onset that is neither a term nor an age</td><td>dropped</td><td>refused</td><td>refused</td></tr>
 * <tr><td>nothing left, more than 1,000 findings</td><td>refused</td><td>refused</td><td>refused</td></tr>
 * </table>
 */
public final class ProfileCheck {

  /** Findings read at most; a record with more is not a patient. */
  public static final int MOST_FINDINGS = 1000;

  private final Ontology ontology;
  private final Strictness strictness;
  private final List<ProfileNotice> notices = new ArrayList<>();

  private ProfileCheck(Ontology ontology, Strictness strictness) {
    this.ontology = ontology;
    this.strictness = strictness;
  }

  /**
   * Checks a profile.
   *
   * @throws HoofbeatFailure with every problem that this strictness refuses, one a line
   */
  public static CheckedProfile check(
      Ontology ontology, PhenotypicProfile profile, Strictness strictness) {
    return new ProfileCheck(ontology, strictness).run(profile);
  }

  private CheckedProfile run(PhenotypicProfile profile) {
    int given = profile.observed().size() + profile.excluded().size();
    if (given > MOST_FINDINGS) {
      throw new HoofbeatFailure(
          ErrorCode.LIMIT,
          given
              + " findings are more than the "
              + MOST_FINDINGS
              + " that are read\nMaybe give the findings of one patient.");
    }
    TreeSet<Integer> observed = resolve(profile.observed());
    TreeSet<Integer> excluded = resolve(profile.excluded());
    dropAncestors(observed);
    dropDescendants(excluded);
    conflicts(observed, excluded);
    Set<OnsetStage> onset = onset(profile.onset());
    refuse();
    if (observed.isEmpty() && excluded.isEmpty()) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          (given == 0
                  ? "An empty profile cannot be ranked"
                  : "None of the " + given + " findings can be used: " + texts(notices))
              + "\nMaybe give at least one term under HP:0000118, such as HP:0001250.");
    }
    return new CheckedProfile(ints(observed), ints(excluded), onset, notices);
  }

  private TreeSet<Integer> resolve(List<TermId> given) {
    TreeSet<Integer> terms = new TreeSet<>();
    for (TermId id : given) {
      int term = ontology.findCurrent(id);
      if (term == Ontology.ABSENT) {
        absent(id);
      } else if (term == 0) {
        notice(Problem.ROOT, id, id + " is the root of all findings and says nothing");
      } else {
        if (!ontology.id(term).equals(id)) {
          notice(
              Problem.OLD_IDENTIFIER,
              id,
              id + " is now " + ontology.id(term) + " (" + ontology.label(term) + ")");
        }
        if (!terms.add(term)) {
          notice(
              Problem.DUPLICATE,
              id,
              id + " (" + ontology.label(term) + ") is given more than once");
        }
      }
    }
    return terms;
  }

  private void absent(TermId id) {
    PhenotypeTerm other = ontology.findOther(id).orElse(null);
    if (other == null) {
      notice(Problem.UNKNOWN, id, id + " is not a term of the loaded phenotype ontology");
    } else if (other.obsolete()) {
      notice(
          Problem.OBSOLETE,
          id,
          id
              + " is obsolete without one successor"
              + (other.consider().isEmpty() ? "" : "; consider " + other.consider()));
    } else {
      notice(
          Problem.OUTSIDE_BRANCH,
          id,
          id + " (" + other.label() + ") is not a phenotypic abnormality");
    }
  }

  private Set<OnsetStage> onset(@Nullable String given) {
    if (given == null) {
      return Set.of();
    }
    TermId id = TermId.find(given).orElse(null);
    if (id == null) {
      Set<OnsetStage> ofAge = OnsetStage.of(given);
      if (ofAge.isEmpty()) {
        if (strictness != Strictness.MINIMAL) {
          throw new HoofbeatFailure(
              ErrorCode.BAD_REQUEST,
              "Not an onset: '" + given + "'\nMaybe HP:0011463 (childhood onset), or an age: P5Y.");
        }
        notices.add(
            new ProfileNotice(Problem.NO_ONSET, given, "'" + given + "' is no onset and no age"));
      }
      return ofAge;
    }
    Set<OnsetStage> stages = OnsetStage.of(id);
    if (stages.isEmpty()) {
      stages = ontology.findOtherCurrent(id).map(OnsetStage::of).orElse(stages);
    }
    if (stages.isEmpty()) {
      notice(Problem.NO_ONSET, id, id + " is no term of onset such as HP:0011463");
    }
    return stages;
  }

  private void dropAncestors(TreeSet<Integer> observed) {
    observed.removeIf(
        a -> {
          for (int b : observed.tailSet(a, false)) {
            if (ontology.isAncestorOrSelf(a, b)) {
              notice(
                  Problem.ANCESTOR_PRESENT,
                  ontology.id(a),
                  named(a) + " is implied by " + named(b));
              return true;
            }
          }
          return false;
        });
  }

  private void dropDescendants(TreeSet<Integer> excluded) {
    excluded.removeIf(
        b -> {
          for (int a : excluded.headSet(b, false)) {
            if (ontology.isAncestorOrSelf(a, b)) {
              notice(
                  Problem.ANCESTOR_PRESENT,
                  ontology.id(b),
                  "not " + named(b) + " is implied by not " + named(a));
              return true;
            }
          }
          return false;
        });
  }

  private void conflicts(TreeSet<Integer> observed, TreeSet<Integer> excluded) {
    excluded.removeIf(
        no -> {
          for (int yes : observed.tailSet(no, true)) {
            if (ontology.isAncestorOrSelf(no, yes)) {
              notice(
                  Problem.CONFLICT,
                  ontology.id(no),
                  named(no) + " is excluded although " + named(yes) + " is observed");
              return true;
            }
          }
          return false;
        });
  }

  private void refuse() {
    List<ProfileNotice> refused = notices.stream().filter(n -> isRefused(n.problem())).toList();
    if (!refused.isEmpty()) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          texts(refused)
              + "\nMaybe correct the profile, or check it less strictly than "
              + strictness
              + ".");
    }
  }

  private boolean isRefused(Problem problem) {
    return switch (strictness) {
      case MINIMAL -> false;
      case STRICT -> true;
      case LENIENT ->
          switch (problem) {
            case UNKNOWN, OUTSIDE_BRANCH, OBSOLETE, CONFLICT -> true;
            case OLD_IDENTIFIER, DUPLICATE, ANCESTOR_PRESENT, ROOT, NO_ONSET -> false;
          };
    };
  }

  private static String texts(List<ProfileNotice> notices) {
    return String.join("; ", notices.stream().map(ProfileNotice::text).toList());
  }

  private String named(int term) {
    return ontology.id(term) + " (" + ontology.label(term) + ")";
  }

  private void notice(Problem problem, TermId term, String text) {
    notices.add(new ProfileNotice(problem, term.value(), text));
  }

  private static int[] ints(TreeSet<Integer> set) {
    int[] out = new int[set.size()];
    int at = 0;
    for (int value : set) {
      out[at++] = value;
    }
    return out;
  }
}
