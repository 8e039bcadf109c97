package org.hoofbeat.text.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.CharacterFolding;
import org.hoofbeat.text.form.GradeNormaliser;
import org.hoofbeat.text.form.GradedName;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.form.Pinyin;

/**
 * What is asked of the index for one text: a query for each {@link MatchKind}.
 */
final class QueryPlan {

  private static final int FUZZY_FROM = 4;
  private static final int TWO_EDITS_FROM = 8;
  private static final int MAX_EXPANSIONS = 40;
  private static final int MAX_RUNS = 24;

  private final String text;
  private final String key;
  private final Map<MatchKind, Query> queries = new EnumMap<>(MatchKind.class);

  private QueryPlan(String text) {
    this.text = text.strip();
    this.key = NameKey.of(text);
  }

  /** Everything but fuzzy. */
  static QueryPlan exact(String text) {
    QueryPlan plan = new QueryPlan(text);
    plan.ids();
    if (!plan.key.isEmpty()) {
      plan.names();
      plan.words();
      plan.sounds();
    }
    return plan;
  }

  /**
   * Everything, fuzzy included; only words that the index does not know are taken for typos.
   *
   * @param known tells whether a word or the beginning of one is known
   */
  static QueryPlan fuzzy(String text, Predicate<String> known) {
    QueryPlan plan = exact(text);
    if (!plan.key.isEmpty()) {
      plan.typos(known);
    }
    return plan;
  }

  /** Wordings equal to the text, scored by kind: label, synonym, related, and the same name graded in other words. */
  static QueryPlan equal(String text) {
    QueryPlan plan = new QueryPlan(text);
    plan.queries.put(MatchKind.LABEL, term(IndexField.RAW, plan.text));
    plan.queries.put(MatchKind.FOLDED_LABEL, term(IndexField.LABEL, plan.key));
    plan.queries.put(MatchKind.SYNONYM, term(IndexField.SYNONYM, plan.key));
    plan.queries.put(MatchKind.RELATED_SYNONYM, term(IndexField.RELATED, plan.key));
    graded(text).ifPresent(query -> plan.queries.put(MatchKind.WORDS, query));
    return plan;
  }

  /** The same name with the same grade, however the grade is written. */
  private static Optional<Query> graded(String text) {
    GradedName graded = GradeNormaliser.of(text);
    return graded.grades().isEmpty()
        ? Optional.empty()
        : Optional.of(term(IndexField.GRADED, IndexField.graded(graded)));
  }

  String key() {
    return key;
  }

  /** What is asked for each kind, best kind first. */
  Map<MatchKind, Query> queries() {
    return queries;
  }

  private void ids() {
    List<Query> parts = new ArrayList<>();
    List<String> spellings = new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT)));
    TermId.find(text).ifPresent(id -> spellings.add(id.value().toLowerCase(Locale.ROOT)));
    for (String spelling : spellings) {
      parts.add(term(IndexField.ID, spelling));
      parts.add(term(IndexField.FORMER, spelling));
    }
    queries.put(MatchKind.ID, any(parts));
  }

  private void names() {
    queries.put(MatchKind.LABEL, term(IndexField.RAW, text));
    queries.put(MatchKind.FOLDED_LABEL, term(IndexField.LABEL, key));
    List<Query> synonyms = new ArrayList<>(List.of(term(IndexField.SYNONYM, key)));
    graded(text).ifPresent(synonyms::add);
    queries.put(MatchKind.SYNONYM, any(synonyms));
    queries.put(MatchKind.RELATED_SYNONYM, term(IndexField.RELATED, key));
    queries.put(
        MatchKind.LABEL_PREFIX,
        start(IndexField.LABEL_START, IndexField.LABEL, IndexField.START_CHARS, key));
    queries.put(
        MatchKind.NAME_PREFIX,
        start(IndexField.NAME_START, IndexField.NAME, IndexField.START_CHARS, key));
  }

  private void words() {
    List<String> runs = Words.runs(key);
    List<Query> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(runs.size(), MAX_RUNS); i++) {
      String run = runs.get(i);
      boolean han = CharacterFolding.isHan(run.charAt(0));
      parts.add(han ? pairs(run) : word(run, i == runs.size() - 1));
    }
    queries.put(MatchKind.WORDS, all(parts));
  }

  private void typos(Predicate<String> known) {
    List<String> runs = Words.runs(key);
    List<Query> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(runs.size(), MAX_RUNS); i++) {
      String run = runs.get(i);
      boolean last = i == runs.size() - 1;
      if (CharacterFolding.isHan(run.charAt(0))) {
        parts.add(run.length() < FUZZY_FROM - 1 ? pairs(run) : allButOne(run));
      } else if (run.length() < FUZZY_FROM || Character.isDigit(run.charAt(0)) || known.test(run)) {
        parts.add(word(run, last));
      } else {
        int edits = run.length() >= TWO_EDITS_FROM ? 2 : 1;
        parts.add(new FuzzyQuery(new Term(IndexField.WORD, run), edits, 1, MAX_EXPANSIONS, true));
      }
    }
    List<Query> either = new ArrayList<>(List.of(all(parts)));
    Pinyin.of(key).ifPresent(sound -> either.add(term(IndexField.PINYIN, sound.full())));
    queries.put(MatchKind.FUZZY, any(either));
  }

  private static Query pairs(String run) {
    return all(Words.wanted(run).stream().map(pair -> term(IndexField.WORD, pair)).toList());
  }

  /** All characters of a run but one. */
  private static Query allButOne(String run) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    run.chars()
        .distinct()
        .forEach(
            c ->
                builder.add(
                    term(IndexField.WORD, String.valueOf((char) c)), BooleanClause.Occur.SHOULD));
    builder.setMinimumNumberShouldMatch((int) run.chars().distinct().count() - 1);
    return builder.build();
  }

  private static Query word(String run, boolean last) {
    Query whole = term(IndexField.WORD, Words.stem(run));
    return last
        ? any(
            List.of(
                whole,
                start(IndexField.WORD_START, IndexField.WORD, IndexField.WORD_START_CHARS, run)))
        : whole;
  }

  private void sounds() {
    String sound = key.replace(" ", "").replace("'", "");
    boolean latin = !sound.isEmpty() && sound.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (latin) {
      queries.put(MatchKind.PINYIN, term(IndexField.PINYIN, sound));
      queries.put(
          MatchKind.PINYIN_PREFIX,
          start(IndexField.PINYIN_START, IndexField.PINYIN, IndexField.START_CHARS, sound));
      queries.put(
          MatchKind.INITIALS,
          start(IndexField.INITIALS_START, IndexField.INITIALS, IndexField.START_CHARS, sound));
    }
  }

  private static Query start(String startField, String wholeField, int chars, String text) {
    return text.length() <= chars
        ? term(startField, text)
        : new StartQuery(new Term(wholeField, text));
  }

  private static TermQuery term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query any(List<? extends Query> parts) {
    return combine(parts, BooleanClause.Occur.SHOULD);
  }

  private static Query all(List<? extends Query> parts) {
    return combine(parts, BooleanClause.Occur.FILTER);
  }

  private static Query combine(List<? extends Query> parts, BooleanClause.Occur occur) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    parts.forEach(part -> builder.add(part, occur));
    return builder.build();
  }
}
