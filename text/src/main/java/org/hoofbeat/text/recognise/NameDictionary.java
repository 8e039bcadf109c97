package org.hoofbeat.text.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;
import org.hoofbeat.text.form.CharacterFolding;
import org.jspecify.annotations.Nullable;

/**
 * Finds whole names of one kind of concept in text, the longest at each place, by the hash of what stands there: time is
 * linear in the text whatever the number of names. Immutable and thread-safe; {@link NameDictionaryBuilder} makes one.
 *
 * <pre>
 * name n      characters[from[n]] … characters[from[n + 1] - 1], stands for ids[idOf[n]], shown as labels[labelOf[n]]
 * slots       open addressing over the hashes of names, -1 where free
 * beginnings  by the hash of two characters, the length of the longest name that begins with them, or with others of that hash
 * </pre>
 */
public final class NameDictionary {

  /** A shorter name is not kept. */
  static final int SHORTEST = 2;

  private static final int MOST_BEGINNINGS = 1 << 16;

  private final char[] characters;
  private final int[] from;
  private final int[] idOf;
  private final int[] labelOf;
  private final int[] slots;
  private final StringTable ids;
  private final StringTable labels;
  private final short[] beginnings;

  NameDictionary(List<String> names, List<NameDictionaryBuilder.Entry> entries) {
    StringTable.Collector idWords = new StringTable.Collector();
    StringTable.Collector labelWords = new StringTable.Collector();
    characters = String.join("", names).toCharArray();
    from = new int[names.size() + 1];
    idOf = new int[names.size()];
    labelOf = new int[names.size()];
    slots = new int[Integer.highestOneBit(Math.max(2, names.size())) * 4];
    Arrays.fill(slots, -1);
    for (int n = 0; n < names.size(); n++) {
      String name = names.get(n);
      from[n + 1] = from[n] + name.length();
      idOf[n] = idWords.number(entries.get(n).id().value());
      labelOf[n] = labelWords.number(entries.get(n).label());
      slots[slot(hash(name, 0, name.length()), name, 0, name.length())] = n;
    }
    ids = idWords.table();
    labels = labelWords.table();
    beginnings = new short[Math.min(MOST_BEGINNINGS, slots.length * 4)];
    begin();
  }

  private NameDictionary(ColumnReader in) throws IOException {
    characters = in.chars();
    from = in.ints();
    idOf = in.ints();
    labelOf = in.ints();
    slots = in.ints();
    ids = StringTable.read(in);
    labels = StringTable.read(in);
    beginnings = new short[Math.min(MOST_BEGINNINGS, slots.length * 4)];
    begin();
  }

  /** What {@link #write} wrote. */
  public static NameDictionary read(ColumnReader in) throws IOException {
    return new NameDictionary(in);
  }

  /** Writes all names. */
  public void write(ColumnWriter out) {
    out.chars(characters).ints(from).ints(idOf).ints(labelOf).ints(slots);
    ids.write(out);
    labels.write(out);
  }

  private void begin() {
    for (int n = 0; n + 1 < from.length; n++) {
      int beginning = beginning(characters[from[n]], characters[from[n] + 1]);
      int length = Math.min(Short.MAX_VALUE, from[n + 1] - from[n]);
      beginnings[beginning] = (short) Math.max(beginnings[beginning], length);
    }
  }

  /** The names met, from left to right, none within another. */
  public List<Hit> find(String folded) {
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (from.length > 1 && i + SHORTEST <= folded.length()) {
      Hit hit = isInside(folded, i) ? null : at(folded, i);
      if (hit != null) {
        hits.add(hit);
      }
      i = hit == null ? i + 1 : hit.end();
    }
    return hits;
  }

  private @Nullable Hit at(String folded, int start) {
    int longest = beginnings[beginning(folded.charAt(start), folded.charAt(start + 1))];
    int end = Math.min(folded.length(), start + longest);
    int hash = 0;
    int found = -1;
    int foundEnd = start;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + folded.charAt(i);
      if (i + 1 - start >= SHORTEST && !isInside(folded, i + 1)) {
        int name = slots[slot(hash, folded, start, i + 1)];
        found = name < 0 ? found : name;
        foundEnd = name < 0 ? foundEnd : i + 1;
      }
    }
    return found < 0
        ? null
        : new Hit(new TermId(ids.get(idOf[found])), labels.get(labelOf[found]), start, foundEnd);
  }

  /** The slot of the name that stands between these places of a text, free where none does. */
  private int slot(int hash, String text, int start, int end) {
    int mask = slots.length - 1;
    int slot = hash * 0x9E3779B9 >>> 7 & mask;
    while (slots[slot] >= 0 && !isName(slots[slot], text, start, end)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean isName(int name, String text, int start, int end) {
    if (from[name + 1] - from[name] != end - start) {
      return false;
    }
    int i = start;
    while (i < end && characters[from[name] + i - start] == text.charAt(i)) {
      i++;
    }
    return i == end;
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private int beginning(char first, char second) {
    return first * 0x9E37 + second & beginnings.length - 1;
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

  /** Offsets in the folded text. */
  public record Hit(TermId id, String label, int start, int end) {}
}
