package org.hoofbeat.text.normalise;

import java.util.Comparator;
import java.util.List;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * One name that may be chosen.
 *
 * @param code its code, or the name again where the list has no codes
 */
public record Target(String code, String name) {

  /** The labels of a term, the Chinese one first; none where it is retired or of another system. */
  public static List<Target> of(IndexedTerm term, String prefix) {
    if (!term.active() || !term.id().prefix().equals(prefix)) {
      return List.of();
    }
    return term.labels().entrySet().stream()
        .sorted(
            Comparator.comparing(
                entry -> entry.getKey().equals(Language.ZH) ? "" : entry.getKey().tag()))
        .map(entry -> new Target(term.id().local(), entry.getValue()))
        .toList();
  }

  /** The targets of a system; throws where there are none. */
  public static List<Target> required(List<Target> targets, String prefix) {
    if (targets.isEmpty()) {
      throw new HoofbeatFailure(
          ErrorCode.NOT_FOUND,
          "No code system '"
              + prefix
              + "' in this build\nMaybe ICD10CN-BJ; `hoofbeat sources` lists what is loaded.");
    }
    return targets;
  }
}
