package org.hoofbeat.text.recognise;

import java.util.Arrays;

/** One wording in the lexicon: its forms in their order and sorted, and the term that it stands for. */
final class Wording {

  /** The number of the term in the recogniser. */
  final int term;

  /** 0 for labels and exact synonyms, 1 for layperson words and translations by machine, 2 for related ones. */
  final int rank;

  /** An abbreviation, which must be met in its capitals. */
  final boolean abbreviation;

  /** An abbreviation as written; of a single Latin word its light stem, which must be met too; else empty. */
  final String text;

  final int[] forms;

  /** It names things side by side: "cleft lip and palate". */
  final boolean joint;

  /** It says the opposite of the term: "intact palate" for cleft palate. */
  final boolean opposite;

  /** A word of it completes another: "abnormality of the kidney". */
  final boolean of;

  final int[] sorted;

  /** The next wording of the same forms; -1 if none. */
  int next = -1;

  Wording(
      int term,
      int rank,
      boolean abbreviation,
      String text,
      boolean joint,
      boolean of,
      boolean opposite,
      int[] forms) {
    this.opposite = opposite;
    this.term = term;
    this.rank = rank;
    this.abbreviation = abbreviation;
    this.text = text;
    this.joint = joint;
    this.of = of;
    this.forms = forms;
    this.sorted = forms.clone();
    Arrays.sort(sorted);
  }

  long hash() {
    long hash = 0;
    for (int form : forms) {
      hash += Lexicon.hash(form);
    }
    return hash;
  }
}
