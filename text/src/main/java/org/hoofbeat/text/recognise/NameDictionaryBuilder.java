package org.hoofbeat.text.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.CharacterFolding;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Collects names for a {@link NameDictionary}; not thread-safe.
 *
 * <p>Of terms, names of less than five Latin letters or three Chinese characters are left out: they stand for too much else.
 */
public final class NameDictionaryBuilder {

  private static final int LONGEST = 64;
  private static final int SHORTEST_LATIN = 5;
  private static final int SHORTEST_HAN = 3;

  private final Map<String, Entry> names = new LinkedHashMap<>();

  /** Adds every Chinese and English name of a term that is long enough to stand for it alone. */
  public void add(IndexedTerm term) {
    String chinese = term.labels().get(Language.ZH);
    String english = term.labels().getOrDefault(Language.EN, "");
    String shown = english.isEmpty() && chinese != null ? chinese : english;
    for (Language language : RecogniserBuilder.READ) {
      add(term.labels().getOrDefault(language, ""), language, term.id(), shown, chinese);
    }
    for (IndexedName name : term.names()) {
      add(name.text(), name.language(), term.id(), shown, chinese);
    }
  }

  private void add(
      String name, Language language, TermId id, String english, @Nullable String chinese) {
    boolean read = RecogniserBuilder.READ.contains(language);
    String key = FoldedText.of(name).text().strip();
    boolean han = key.chars().anyMatch(c -> CharacterFolding.isHan((char) c));
    if (read && key.length() <= LONGEST && key.length() >= (han ? SHORTEST_HAN : SHORTEST_LATIN)) {
      String label = han && chinese != null ? chinese : english.isEmpty() ? name : english;
      names.putIfAbsent(key, new Entry(id, label));
    }
  }

  /** Adds one folded name, however short; one of a single character is passed over. */
  void put(String folded, TermId id, String label) {
    if (folded.length() >= NameDictionary.SHORTEST) {
      names.put(folded, new Entry(id, label));
    }
  }

  void remove(String folded, TermId id) {
    Entry entry = names.get(folded);
    if (entry != null && entry.id.equals(id)) {
      names.remove(folded);
    }
  }

  /** The dictionary of what was added. */
  public NameDictionary build() {
    return new NameDictionary(new ArrayList<>(names.keySet()), List.copyOf(names.values()));
  }

  /** What a name stands for, and how it is shown. */
  record Entry(TermId id, String label) {}
}
