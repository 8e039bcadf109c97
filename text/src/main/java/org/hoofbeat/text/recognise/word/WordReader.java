package org.hoofbeat.text.recognise.word;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.text.column.ColumnWriter;
import org.hoofbeat.text.form.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * What a word is read as: the number of its canonical form, a slip of the pen for a known one, what else is known of it. Words
 * met lately are remembered. Reading is thread-safe once all wordings have been learned: a race costs a second reading.
 */
final class WordReader {

  private static final Set<String> SHOWING =
      Set.of(
          "show",
          "shows",
          "showed",
          "shown",
          "showing",
          "reveals",
          "revealed",
          "revealing",
          "demonstrates",
          "demonstrated",
          "demonstrating",
          "discloses",
          "disclosed",
          "confirms",
          "confirmed",
          "detected",
          "identified");

  private static final String PART_WORDS = "parts-zh.txt";

  private final WordForms words = new WordForms();
  private final Set<String> parts = new HashSet<>();
  private final Map<String, Integer> forms = new HashMap<>();

  /** The long words of all wordings: slips for them are understood, and halves of them written apart. */
  private final Typos longWords;

  private final Word[] lately = new Word[1 << 16];

  WordReader(Typos longWords, String[] known) {
    this.longWords = longWords;
    for (String line : ResourceLines.of(WordReader.class, PART_WORDS)) {
      for (String part : line.split(" ")) {
        parts.add(words.chinese(part));
      }
    }
    for (String form : known) {
      forms.put(form, forms.size());
    }
  }

  void write(ColumnWriter out) {
    String[] byNumber = new String[forms.size()];
    forms.forEach((form, number) -> byNumber[number] = form);
    longWords.write(out);
    out.strings(List.of(byNumber));
  }

  /** A Latin word or a number. */
  Word latin(String word, boolean learning) {
    Word last = learning ? null : lately(word);
    return last == null ? remember(readLatin(word, learning), learning) : last;
  }

  /** A word of the Chinese list, or one character. */
  Word han(String word, boolean learning) {
    Word last = learning ? null : lately(word);
    return last == null ? remember(readHan(word, learning), learning) : last;
  }

  private @Nullable Word lately(String word) {
    Word last = lately[word.hashCode() & lately.length - 1];
    return last != null && last.text.equals(word) ? last : null;
  }

  private Word remember(Word word, boolean learning) {
    if (!learning) {
      lately[word.text.hashCode() & lately.length - 1] = word;
    }
    return word;
  }

  private Word readLatin(String word, boolean learning) {
    int number = number(words.latin(word), learning);
    int slip = number < 0 && !learning ? meant(word) : -1;
    Set<Tokens.Mark> marks = EnumSet.noneOf(Tokens.Mark.class);
    mark(marks, Tokens.Mark.SLIP, slip >= 0);
    mark(marks, Tokens.Mark.NUMBER, Tokeniser.isDigit(word.charAt(0)));
    mark(marks, Tokens.Mark.PLURAL, isPlural(word));
    mark(marks, Tokens.Mark.SHOWING, SHOWING.contains(word));
    return new Word(word, Math.max(number, slip), kind(word), marks);
  }

  private Word readHan(String word, boolean learning) {
    String canonical = words.chinese(word);
    boolean single = word.length() == 1 && !words.isChineseWord(word);
    Set<Tokens.Mark> marks = EnumSet.noneOf(Tokens.Mark.class);
    mark(marks, Tokens.Mark.RECURRENT, canonical.equals(Tokeniser.RECURRENT));
    mark(marks, Tokens.Mark.SINGLE_HAN, single);
    mark(marks, Tokens.Mark.PART, parts.contains(canonical));
    return new Word(word, number(canonical, learning), kind(word), marks);
  }

  private static void mark(Set<Tokens.Mark> marks, Tokens.Mark mark, boolean holds) {
    if (holds) {
      marks.add(mark);
    }
  }

  private TokenKind kind(String word) {
    return words.isModifier(word) ? TokenKind.MODIFIER : TokenKind.WORD;
  }

  private static boolean isPlural(String word) {
    int last = word.length() - 1;
    return last > 2 && word.charAt(last) == 's' && "suiy".indexOf(word.charAt(last - 1)) < 0;
  }

  /** The length of the longest Chinese word that begins here; 1 where none does. */
  int chineseLength(String text, int start) {
    return words.chineseLength(text, start);
  }

  boolean isEmpty(String word) {
    return words.isEmpty(word);
  }

  /** True for a long word as it should be. */
  boolean isKnown(String word) {
    return longWords.isKnown(word);
  }

  /** The number of a canonical form; -1 of one that no wording has, unless it is learned now. */
  int number(String form, boolean learning) {
    if (learning) {
      return forms.computeIfAbsent(form, key -> forms.size());
    }
    return forms.getOrDefault(form, -1);
  }

  /** The number of the known word that one slip of the pen parts from an unknown one; -1 if none. */
  private int meant(String word) {
    String meant = word.length() < Typos.SHORTEST ? null : longWords.find(word);
    return meant == null ? -1 : number(words.latin(meant), false);
  }

  /**
   * A word as it is read.
   *
   * @param form -1 where no wording has it
   */
  record Word(String text, int form, TokenKind kind, Set<Tokens.Mark> marks) {}
}
