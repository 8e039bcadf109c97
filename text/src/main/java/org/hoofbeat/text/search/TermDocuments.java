package org.hoofbeat.text.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.GradeNormaliser;
import org.hoofbeat.text.form.GradedName;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.form.Pinyin;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;

/** Turns terms into Lucene documents, one after the other: a document a term, an entry a wording in each field. */
final class TermDocuments {

  /** The order of the index, which breaks ties between hits of one kind. */
  static final Comparator<IndexedTerm> BY_RANK =
      Comparator.comparingLong(TermDocuments::rank).thenComparing(term -> term.id().value());

  private static final int MAX_KEY = 8_000;
  private static final int MAX_LENGTH_RANK = 0xFFFF;

  private final Map<String, EntryStream> streams = new HashMap<>();

  /** The document of a term; to be indexed before the next is asked for, since its fields are read from shared streams. */
  Document document(IndexedTerm term) throws IOException {
    Entries entries = new Entries();
    entries.id(IndexField.ID, term.id());
    term.formerIds().forEach(id -> entries.id(IndexField.FORMER, id));
    term.labels().forEach((language, label) -> entries.label(label));
    Set<String> labels = new HashSet<>(term.labels().values());
    for (IndexedName name : term.names()) {
      if (!labels.contains(name.text())) {
        boolean exact = name.scope() == SynonymScope.LABEL || name.scope() == SynonymScope.EXACT;
        entries.furtherName(name.text(), exact ? IndexField.SYNONYM : IndexField.RELATED);
      }
    }
    entries.add(IndexField.PREFIX, term.id().prefix());
    entries.add(IndexField.KIND, term.kind().name());
    entries.add(IndexField.ACTIVE, Boolean.toString(term.active()));
    term.ancestors().forEach(id -> entries.add(IndexField.BRANCH, id.value()));
    Document document = new Document();
    entries.byField.forEach((field, values) -> document.add(field(field, values)));
    document.add(new BinaryDocValuesField(IndexField.TERM, TermCodec.encode(term)));
    return document;
  }

  private Field field(String name, Set<String> values) {
    EntryStream stream = streams.computeIfAbsent(name, field -> new EntryStream());
    stream.read(values);
    return new Field(name, stream, EntryStream.TYPE);
  }

  /** Live before retired, short labels before long ones, then by kind; the identifier breaks the last tie. */
  private static long rank(IndexedTerm term) {
    String label = term.labels().getOrDefault(Language.EN, "");
    if (label.isEmpty()) {
      label = term.labels().values().stream().sorted().findFirst().orElse(term.id().value());
    }
    long length = Math.min(label.length(), MAX_LENGTH_RANK);
    return (term.active() ? 0L : 1L << 32) + (length << 8) + term.kind().ordinal();
  }

  private static final class Entries {
    private final Map<String, Set<String>> byField = new HashMap<>();

    void add(String field, String value) {
      if (value.length() <= MAX_KEY) {
        in(field).add(value);
      }
    }

    private Set<String> in(String field) {
      return byField.computeIfAbsent(field, name -> new HashSet<>());
    }

    void id(String field, TermId id) {
      add(field, id.value().toLowerCase(Locale.ROOT));
      add(field, id.local().toLowerCase(Locale.ROOT));
    }

    void label(String label) {
      add(IndexField.RAW, label.strip());
      String key = name(label, IndexField.LABEL);
      starts(IndexField.LABEL_START, key, IndexField.START_CHARS);
    }

    /** After the labels: a start that is a label's too would never be the better match. */
    void furtherName(String text, String field) {
      String key = name(text, field);
      if (!key.isEmpty()) {
        add(IndexField.NAME, key);
      }
      Set<String> labelStarts = in(IndexField.LABEL_START);
      for (int end = 1; end <= Math.min(IndexField.START_CHARS, key.length()); end++) {
        String start = key.substring(0, end);
        if (!labelStarts.contains(start)) {
          add(IndexField.NAME_START, start);
        }
      }
    }

    private String name(String text, String field) {
      String key = NameKey.of(text);
      if (key.isEmpty()) {
        return key;
      }
      add(field, key);
      if (GradeNormaliser.mayGrade(key)) {
        GradedName graded = GradeNormaliser.of(text);
        if (!graded.grades().isEmpty()) {
          add(IndexField.GRADED, IndexField.graded(graded));
        }
      }
      for (String run : Words.runs(key)) {
        Words.terms(run).forEach(word -> add(IndexField.WORD, word));
        if (run.charAt(0) < 0x250) {
          starts(IndexField.WORD_START, run, IndexField.WORD_START_CHARS);
        }
      }
      Pinyin.of(key).ifPresent(this::sound);
      return key;
    }

    private void sound(Pinyin pinyin) {
      add(IndexField.PINYIN, pinyin.full());
      starts(IndexField.PINYIN_START, pinyin.full(), IndexField.START_CHARS);
      add(IndexField.INITIALS, pinyin.initials());
      starts(IndexField.INITIALS_START, pinyin.initials(), IndexField.START_CHARS);
    }

    private void starts(String field, String key, int max) {
      for (int end = 1; end <= Math.min(max, key.length()); end++) {
        add(field, key.substring(0, end));
      }
    }
  }
}
