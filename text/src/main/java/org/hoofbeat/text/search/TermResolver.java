package org.hoofbeat.text.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.Grade;
import org.hoofbeat.text.form.GradeNormaliser;
import org.hoofbeat.text.form.GradedName;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * Resolves a free description to terms of one code system, with a score and the reason for it.
 *
 * <p>Safe for concurrent use. Where a wording is equal, only terms with an equal wording are proposed; where none is, the
 * description without its grade, then the wordings that share most of its words, weighted by how rare they are (Dice
 * coefficient over inverse document frequency), and what the search finds for it as typed. Equal scores are ordered by id,
 * those of the search as it orders them.
 */
public final class TermResolver {

  private static final int CANDIDATES = 60;
  private static final double LEAST = 0.2;

  private final TermIndex index;

  public TermResolver(TermIndex index) {
    this.index = index;
  }

  /**
   * Resolves one description.
   *
   * @param prefix the identifier space, {@code HP}
   * @param max most terms to propose, 1 to 50
   */
  public List<ResolvedTerm> resolve(String description, String prefix, Language language, int max) {
    if (description.length() > SearchRequest.MAX_TEXT || max < 1 || max > 50) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Cannot resolve "
              + description.length()
              + " characters to "
              + max
              + " terms\nMaybe at most "
              + SearchRequest.MAX_TEXT
              + " characters and 50 terms.");
    }
    Optional<ResolvedTerm> byId = byId(description, prefix, language);
    if (byId.isPresent()) {
      return List.of(byId.get());
    }
    String key = NameKey.of(description);
    if (key.isEmpty()) {
      return List.of();
    }
    List<ResolvedTerm> found = exact(description, key, prefix, language, max);
    if (!found.isEmpty()) {
      return found;
    }
    GradedName graded = GradeNormaliser.of(description);
    if (!graded.grades().isEmpty() && !graded.base().isEmpty()) {
      found = withoutGrade(graded, prefix, language, max);
    }
    if (!found.isEmpty()) {
      return found;
    }
    List<ResolvedTerm> similar = similar(key, graded, prefix, language, max);
    boolean sure =
        !similar.isEmpty() && similar.get(0).score() >= ResolutionReason.AS_TYPED.score();
    return sure ? similar : withTyped(similar, description, prefix, language, max);
  }

  private List<ResolvedTerm> withTyped(
      List<ResolvedTerm> similar, String description, String prefix, Language language, int max) {
    SearchRequest request =
        new SearchRequest(description, language, Set.of(prefix), Set.of(), null, true, 0, max);
    List<ResolvedTerm> all = new ArrayList<>();
    Set<TermId> typed = new LinkedHashSet<>();
    for (SearchHit hit : index.search(request).hits()) {
      typed.add(hit.id());
      ResolutionReason reason = ResolutionReason.AS_TYPED;
      all.add(
          new ResolvedTerm(
              hit.id(), hit.label(), reason.score(), reason, hit.matched(), List.of(), List.of()));
    }
    similar.stream().filter(term -> !typed.contains(term.id())).forEach(all::add);
    return List.copyOf(all.subList(0, Math.min(max, all.size())));
  }

  private Optional<ResolvedTerm> byId(String description, String prefix, Language language) {
    return TermId.find(description)
        .filter(id -> id.prefix().equals(prefix))
        .flatMap(index::find)
        .map(
            term ->
                resolved(
                    term,
                    language,
                    1.0,
                    ResolutionReason.ID,
                    term.id().value(),
                    List.of(),
                    List.of()));
  }

  private List<ResolvedTerm> exact(
      String description, String key, String prefix, Language language, int max) {
    List<ResolvedTerm> resolved = new ArrayList<>();
    for (TermIndex.MatchedTerm matching : index.exact(description, prefix, max)) {
      MatchKind kind = matching.kind();
      ResolutionReason reason = reason(kind);
      String matched =
          kind == MatchKind.WORDS
              ? name(matching.term(), language)
              : MatchedName.of(matching.term(), kind, description.strip(), key);
      resolved.add(
          resolved(
              matching.term(), language, reason.score(), reason, matched, List.of(), List.of()));
    }
    return resolved;
  }

  private static ResolutionReason reason(MatchKind kind) {
    return switch (kind) {
      case LABEL, FOLDED_LABEL -> ResolutionReason.LABEL;
      case SYNONYM -> ResolutionReason.SYNONYM;
      case WORDS -> ResolutionReason.SAME_GRADE;
      default -> ResolutionReason.RELATED_SYNONYM;
    };
  }

  private List<ResolvedTerm> withoutGrade(
      GradedName graded, String prefix, Language language, int max) {
    List<ResolvedTerm> resolved = new ArrayList<>();
    for (TermIndex.MatchedTerm matching : index.exact(graded.base(), prefix, max)) {
      ResolutionReason reason = ResolutionReason.WITHOUT_GRADE;
      List<String> lost = graded.grades().stream().map(Grade::toString).toList();
      resolved.add(
          resolved(
              matching.term(),
              language,
              reason.score(),
              reason,
              graded.base(),
              lost,
              graded.grades()));
    }
    return resolved;
  }

  private List<ResolvedTerm> similar(
      String key, GradedName graded, String prefix, Language language, int max) {
    Set<String> wanted = words(key);
    List<ResolvedTerm> resolved = new ArrayList<>();
    for (IndexedTerm term : index.similar(key, prefix, CANDIDATES)) {
      closest(term, wanted, graded, language).ifPresent(resolved::add);
    }
    resolved.sort(
        Comparator.comparingDouble(ResolvedTerm::score).reversed().thenComparing(ResolvedTerm::id));
    return List.copyOf(resolved.subList(0, Math.min(max, resolved.size())));
  }

  private Optional<ResolvedTerm> closest(
      IndexedTerm term, Set<String> wanted, GradedName graded, Language language) {
    List<String> names = new ArrayList<>(term.labels().values().stream().sorted().toList());
    term.names().forEach(name -> names.add(name.text()));
    String best = "";
    double bestShare = 0;
    for (String name : names) {
      double share = share(wanted, words(NameKey.of(name)));
      if (share > bestShare) {
        bestShare = share;
        best = name;
      }
    }
    double score = ResolutionReason.SIMILAR.score() * bestShare;
    if (score < LEAST) {
      return Optional.empty();
    }
    Set<String> held = words(NameKey.of(best));
    List<String> unmatched = wanted.stream().filter(word -> !held.contains(word)).toList();
    List<Grade> own = GradeNormaliser.of(best).grades();
    List<Grade> lost = graded.grades().stream().filter(grade -> !own.contains(grade)).toList();
    return Optional.of(
        resolved(term, language, score, ResolutionReason.SIMILAR, best, unmatched, lost));
  }

  private double share(Set<String> wanted, Set<String> held) {
    double common = 0;
    double sum = 0;
    for (String word : wanted) {
      double weight = index.weight(word);
      sum += weight;
      common += held.contains(word) ? weight : 0;
    }
    for (String word : held) {
      sum += index.weight(word);
    }
    return sum == 0 ? 0 : 2 * common / sum;
  }

  private static Set<String> words(String key) {
    Set<String> words = new LinkedHashSet<>();
    Words.runs(key).forEach(run -> words.addAll(Words.wanted(run)));
    return words;
  }

  private static ResolvedTerm resolved(
      IndexedTerm term,
      Language language,
      double score,
      ResolutionReason reason,
      String matched,
      List<String> unmatched,
      List<Grade> grades) {
    return new ResolvedTerm(
        term.id(), name(term, language), score, reason, matched, unmatched, grades);
  }

  private static String name(IndexedTerm term, Language language) {
    String english = term.labels().getOrDefault(Language.EN, term.id().value());
    return term.labels().getOrDefault(language, english);
  }
}
