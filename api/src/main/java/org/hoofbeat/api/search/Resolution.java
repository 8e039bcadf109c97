package org.hoofbeat.api.search;

import java.util.List;
import java.util.Locale;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.search.ResolvedTerm;

/**
 * A term proposed for a description.
 *
 * @param score 0 to 1; 1 for the label
 * @param reason {@code id}, {@code label}, {@code synonym}, {@code same_grade}, {@code without_grade}, {@code similar}…
 * @param matched the wording that was compared
 * @param unmatched words of the description that the wording does not hold
 * @param grades grades and stages in the description that the term does not state, {@code GRADE 1}
 */
public record Resolution(
    TermRef term,
    double score,
    String reason,
    String matched,
    List<String> unmatched,
    List<String> grades) {

  static Resolution of(ServedBuild served, Language language, ResolvedTerm resolved) {
    return new Resolution(
        served.names().ref(resolved.id(), language),
        resolved.score(),
        resolved.reason().name().toLowerCase(Locale.ROOT),
        resolved.matched(),
        resolved.unmatched(),
        resolved.grades().stream().map(String::valueOf).toList());
  }
}
