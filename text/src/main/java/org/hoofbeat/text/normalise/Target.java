package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
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

  /**
   * The labels of a code system's live terms, of each term the Chinese one first; throws where there are none.
   *
   * @param names hands over all terms of a build
   */
  public static List<Target> of(Consumer<Consumer<IndexedTerm>> names, String prefix) {
    List<Target> targets = new ArrayList<>();
    names.accept(
        term -> {
          if (term.active() && term.id().prefix().equals(prefix)) {
            targets.addAll(of(term));
          }
        });
    if (targets.isEmpty()) {
      throw new HoofbeatFailure(
          ErrorCode.NOT_FOUND,
          "No code system '"
              + prefix
              + "' in this build\nMaybe ICD10CN-BJ; `hoofbeat sources` lists what is loaded.");
    }
    return targets;
  }

  private static List<Target> of(IndexedTerm term) {
    return term.labels().entrySet().stream()
        .sorted(
            Comparator.comparing(
                entry -> entry.getKey().equals(Language.ZH) ? "" : entry.getKey().tag()))
        .map(entry -> new Target(term.id().local(), entry.getValue()))
        .toList();
  }
}
