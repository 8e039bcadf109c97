package org.hoofbeat.api.text;

import java.util.List;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.recognise.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is answered.
 *
 * @param start UTF-16 offset of its first character in the text as sent
 * @param end offset after its last
 * @param presence {@code PRESENT}, {@code EXCLUDED}, {@code UNCERTAIN}, {@code RESOLVED} or {@code HYPOTHETICAL}
 * @param family told of a relative
 * @param observed true where the patient has or had it for certain
 * @param excluded true where the patient does not have it for certain
 * @param severity a term of severity, where one is told
 * @param onset words that tell when it began, as written
 * @param alternatives other terms that the same words may mean, best first
 */
record Found(
    int start,
    int end,
    TermRef term,
    String presence,
    boolean family,
    boolean historical,
    boolean observed,
    boolean excluded,
    @Nullable TermRef severity,
    @Nullable String laterality,
    @Nullable String onset,
    List<TermRef> alternatives) {

  static Found of(ServedBuild served, Language language, Finding finding) {
    var severity = finding.severity();
    var laterality = finding.laterality();
    return new Found(
        finding.start(),
        finding.end(),
        served.names().ref(finding.id(), language),
        finding.presence().name(),
        finding.family(),
        finding.historical(),
        finding.isObserved(),
        finding.isExcluded(),
        severity == null ? null : served.names().ref(severity.id(), language),
        laterality == null ? null : laterality.name(),
        finding.onset(),
        finding.alternatives().stream().map(id -> served.names().ref(id, language)).toList());
  }
}
