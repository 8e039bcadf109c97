package org.hoofbeat.text.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.FoldedText;

/**
 * Curators' wordings over a recogniser that is built already: they hold at once, without building it anew. Immutable.
 *
 * <p>An accepted wording is found as it was written, whatever its words mean elsewhere, and outdoes what lies within it. A
 * rejected one is never given for its term; other terms may still be.
 */
public final class LocalWordings {

  /** No wording. */
  public static final LocalWordings NONE = of(List.of());

  private final NameDictionary accepted;
  private final Set<String> rejected;

  private LocalWordings(NameDictionary accepted, Set<String> rejected) {
    this.accepted = accepted;
    this.rejected = rejected;
  }

  /** The later of two decisions on the same term and wording holds. */
  public static LocalWordings of(List<LocalWording> wordings) {
    NameDictionaryBuilder accepted = new NameDictionaryBuilder();
    Set<String> rejected = new HashSet<>();
    for (LocalWording wording : wordings) {
      String folded = FoldedText.of(wording.wording()).text().strip();
      if (wording.rejected()) {
        rejected.add(key(wording.term(), folded));
        accepted.remove(folded, wording.term());
      } else {
        rejected.remove(key(wording.term(), folded));
        accepted.put(folded, wording.term(), "");
      }
    }
    return new LocalWordings(accepted.build(), rejected);
  }

  boolean isRejected(TermId term, String folded) {
    return !rejected.isEmpty() && rejected.contains(key(term, folded.strip()));
  }

  List<NameDictionary.Hit> accepted(String folded) {
    return accepted.find(folded);
  }

  private static String key(TermId term, String folded) {
    return term.value() + '\t' + folded;
  }
}
