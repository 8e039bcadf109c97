package org.hoofbeat.text.search;

import org.hoofbeat.text.form.GradedName;

/** The fields of the index; what each holds is what {@link TermDocuments} writes and {@link QueryPlan} asks. */
final class IndexField {

  /** Lower-case CURIE and its local part. */
  static final String ID = "id";

  /** Ids that the term replaces, likewise. */
  static final String FORMER = "former";

  /** Labels as written. */
  static final String RAW = "raw";

  /** Keys of the preferred labels. */
  static final String LABEL = "label";

  /** Keys of exact synonyms and further labels. */
  static final String SYNONYM = "synonym";

  /** Keys of other synonyms. */
  static final String RELATED = "related";

  /** Keys of wordings other than labels. */
  static final String NAME = "name";

  /** Base and grades of wordings that hold grades. */
  static final String GRADED = "graded";

  /** Leading characters of labels, and those that only other wordings have. */
  static final String LABEL_START = "label.start";

  static final String NAME_START = "name.start";

  /** Words, single Chinese characters and pairs of them. */
  static final String WORD = "word";

  /** Leading characters of Latin words. */
  static final String WORD_START = "word.start";

  static final String PINYIN = "pinyin";
  static final String PINYIN_START = "pinyin.start";
  static final String INITIALS = "initials";
  static final String INITIALS_START = "initials.start";

  /** Filters. */
  static final String PREFIX = "prefix";

  static final String KIND = "kind";
  static final String BRANCH = "branch";
  static final String ACTIVE = "active";

  /** The whole term, as a doc value: read in a few microseconds, where a stored field would be unpacked with its neighbours. */
  static final String TERM = "term";

  /** Leading characters up to this many are terms of their own; longer ones are looked up as ranges. */
  static final int START_CHARS = 3;

  static final int WORD_START_CHARS = 2;

  private IndexField() {}

  /** A graded name as one entry of {@link #GRADED}. */
  static String graded(GradedName name) {
    return name.base() + '\t' + name.grades();
  }
}
