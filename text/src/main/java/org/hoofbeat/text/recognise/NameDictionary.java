package org.hoofbeat.text.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.CharacterFolding;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.search.IndexedName;
import org.hoofbeat.text.search.IndexedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Finds whole names of one kind of concept in text, the longest at each place, by the hash of what stands there: time is
 * linear in the text whatever the number of names. Thread-safe once built.
 *
 * <p>Of terms, names of less than five Latin letters or three Chinese characters are left out: they stand for too much else.
 */
public final class NameDictionary {

  private static final int LONGEST = 64;
  private static final int SHORTEST_LATIN = 5;
  private static final int SHORTEST_HAN = 3;
  private static final int PREFIX = 2;

  private final Map<String, Entry> names = new HashMap<>();

  /** The longest name that begins with these characters. */
  private final Map<String, Integer> longest = new HashMap<>();

  /** Adds every Chinese and English name of a term that is long enough to stand for it alone. */
  public void add(IndexedTerm term) {
    String chinese = term.labels().get(Language.ZH);
    String english = term.labels().getOrDefault(Language.EN, "");
    String shown = english.isEmpty() && chinese != null ? chinese : english;
    term.labels().forEach((language, label) -> add(label, language, term.id(), shown, chinese));
    for (IndexedName name : term.names()) {
      add(name.text(), name.language(), term.id(), shown, chinese);
    }
  }

  private void add(
      String name, Language language, TermId id, String english, @Nullable String chinese) {
    boolean read = language.equals(Language.EN) || language.equals(Language.ZH);
    String key = FoldedText.of(name).text().strip();
    boolean han = key.chars().anyMatch(c -> CharacterFolding.isHan((char) c));
    if (read && key.length() <= LONGEST && key.length() >= (han ? SHORTEST_HAN : SHORTEST_LATIN)) {
      String label = han && chinese != null ? chinese : english.isEmpty() ? name : english;
      if (!names.containsKey(key)) {
        put(key, id, label);
      }
    }
  }

  /** Adds one folded name, however short; one of a single character is passed over. */
  void put(String folded, TermId id, String label) {
    if (folded.length() >= PREFIX) {
      names.put(folded, new Entry(id, label));
      longest.merge(folded.substring(0, PREFIX), folded.length(), Math::max);
    }
  }

  void remove(String folded, TermId id) {
    Entry entry = names.get(folded);
    if (entry != null && entry.id.equals(id)) {
      names.remove(folded);
    }
  }

  /** The names met, from left to right, none within another. */
  public List<Hit> find(String folded) {
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i + PREFIX <= folded.length()) {
      Hit hit = isInside(folded, i) ? null : at(folded, i);
      if (hit != null) {
        hits.add(hit);
      }
      i = hit == null ? i + 1 : hit.end();
    }
    return hits;
  }

  private @Nullable Hit at(String folded, int start) {
    int max = longest.getOrDefault(folded.substring(start, start + PREFIX), 0);
    for (int end = Math.min(folded.length(), start + max); end >= start + PREFIX; end--) {
      if (!isInside(folded, end)) {
        Entry entry = names.get(folded.substring(start, end));
        if (entry != null) {
          return new Hit(entry.id, entry.label, start, end);
        }
      }
    }
    return null;
  }

  /** Between two letters of one Latin word. */
  private static boolean isInside(String folded, int at) {
    return at > 0
        && at < folded.length()
        && isLatin(folded.charAt(at - 1))
        && isLatin(folded.charAt(at));
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !CharacterFolding.isHan(c);
  }

  private record Entry(TermId id, String label) {}

  /** Offsets in the folded text. */
  public record Hit(TermId id, String label, int start, int end) {}
}
