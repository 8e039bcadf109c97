package org.hoofbeat.text.recognise.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hoofbeat.text.recognise.word.TokenKind;
import org.hoofbeat.text.recognise.word.Tokens;

/**
 * Looks up every window of a text in the lexicon: up to {@link Lexicon#MAX_TOKENS} neighbouring words in any order, and up to
 * {@link #GAPPED_TOKENS} of which one or two in between are left out ("short and broad fingers").
 *
 * <p>A bounded number of look-ups for each token, so the cost is linear in the text.
 */
public final class WindowMatcher {

  /** Longest window of which words may be left out. */
  private static final int GAPPED_TOKENS = 6;

  /** Longest phrase looked up together with a heading. */
  private static final int HEADED_TOKENS = 6;

  private static final int[] NONE = {};

  private final Lexicon lexicon;

  public WindowMatcher(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public List<Candidate> match(Tokens tokens) {
    List<Candidate> found = new ArrayList<>();
    int[] words = new int[tokens.size()];
    int[] withModifiers = new int[tokens.size()];
    int count = 0;
    int all = 0;
    for (int i = 0; i < tokens.size(); i++) {
      TokenKind kind = tokens.kind(i);
      if (tokens.isWord(i)) {
        words[count++] = i;
        withModifiers[all++] = i;
      } else if (kind == TokenKind.MODIFIER) {
        withModifiers[all++] = i;
      } else if (kind == TokenKind.CLAUSE_END || kind == TokenKind.SENTENCE_END) {
        clause(tokens, words, count, withModifiers, all, found);
        count = 0;
        all = 0;
      }
    }
    clause(tokens, words, count, withModifiers, all, found);
    headed(tokens, found);
    ofParts(tokens, found);
    return found;
  }

  /**
   * Under a heading of up to three words ("EARS: low set, posteriorly rotated"; 尿常规：蛋白3+; 视野：向心性缩窄) a phrase that stands by
   * itself between two marks of punctuation is looked up together with the heading as well. A Chinese heading may stand within a
   * line.
   */
  private void headed(Tokens tokens, List<Candidate> found) {
    Heading heading = Heading.NONE;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean begins =
          i > 0
              && isBreak(tokens, i - 1)
              && !tokens.is(i - 1, Tokens.Mark.COLON)
              && tokens.is(i, Tokens.Mark.HAN);
      if (i == 0 || tokens.is(i, Tokens.Mark.LINE_START) || begins) {
        heading = Heading.at(tokens, i);
        from = heading.end() + 1;
      }
      boolean joint = tokens.is(i, Tokens.Mark.JOINT) || tokens.is(i, Tokens.Mark.WITH);
      if (heading.words() > 0
          && i >= from
          && (joint || isBreak(tokens, i) || i + 1 == tokens.size())) {
        int to = joint || isBreak(tokens, i) ? i : i + 1;
        phrase(tokens, heading, from, to, false, found);
        from = joint && tokens.isBetween(from, i, Tokens.Mark.COPULA) ? Integer.MAX_VALUE : i + 1;
        from = isBreak(tokens, i) ? i + 1 : from;
      }
    }
  }

  /**
   * A heading: its words stand right before its colon.
   *
   * @param end the colon
   */
  private record Heading(int words, int end) {

    static final Heading NONE = new Heading(0, 0);
    private static final int MOST = 3;

    /** The heading that begins at a token, after a side (双耳：低位 is told of the ears); none where none does. */
    static Heading at(Tokens tokens, int start) {
      int first = tokens.kind(start) == TokenKind.MODIFIER ? start + 1 : start;
      for (int i = first; i < tokens.size() && i - first <= MOST; i++) {
        if (tokens.is(i, Tokens.Mark.COLON)) {
          return new Heading(i - first, i);
        }
        // Only Chinese is cut into pieces of a word.
        boolean word = tokens.kind(i) == TokenKind.WORD && tokens.form(i) >= 0;
        if (!word || i > first && !tokens.is(i, Tokens.Mark.HAN)) {
          break;
        }
      }
      return NONE;
    }

    int first() {
      return end - words;
    }
  }

  /**
   * Looks up the words of a phrase, all of them, with the heading; a verb may stand before them only. What is denied is denied
   * as it is named: "GENITALIA: no freckling" denies freckling, not that of the genitals.
   *
   * @param strange only if the phrase is no finding by itself
   */
  private void phrase(
      Tokens tokens, Heading heading, int from, int to, boolean strange, List<Candidate> found) {
    int[] phrase = new int[HEADED_TOKENS + heading.words()];
    long ofHeading = 0;
    int n = 0;
    for (int i = heading.first(); i < heading.end(); i++) {
      phrase[n++] = i;
      ofHeading += Lexicon.hash(tokens.form(i));
    }
    long hash = ofHeading;
    int said = 0;
    boolean denied = false;
    for (int i = from; i < to; i++) {
      boolean word = tokens.isWord(i) && !tokens.is(i, Tokens.Mark.NEGATION);
      boolean other = tokens.is(i, Tokens.Mark.COPULA) || tokens.is(i, Tokens.Mark.OF);
      denied |= tokens.is(i, Tokens.Mark.NEGATION);
      if (said > 0 && tokens.is(i, Tokens.Mark.WITH)) {
        break;
      }
      if (word && (tokens.form(i) < 0 || said == HEADED_TOKENS) || said > 0 && other) {
        return;
      }
      if (word) {
        phrase[n++] = i;
        said++;
        hash += Lexicon.hash(tokens.form(i));
      }
    }
    boolean finding = lexicon.find(hash - ofHeading) >= 0;
    boolean bare = said == 1 && tokens.is(phrase[n - 1], Tokens.Mark.ABNORMAL);
    if (!((denied || strange) && finding) && said > 0 && !bare && n <= Lexicon.MAX_TOKENS) {
      look(tokens, hash, phrase, n, heading.words(), 0, found);
    }
  }

  /**
   * In a Chinese sentence the part of the body is named once: in 双肾皮质变薄、回声增强 the echo is that of the kidneys. A phrase that
   * names no part and tells of no finding by itself is looked up together with the part named last.
   */
  private void ofParts(Tokens tokens, List<Candidate> found) {
    int told = -1;
    int named = -1;
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean end = i == tokens.size() || isBreak(tokens, i);
      if (end || tokens.is(i, Tokens.Mark.JOINT) || tokens.is(i, Tokens.Mark.WITH)) {
        if (told >= 0 && named < 0 && i > from) {
          phrase(tokens, new Heading(1, told + 1), from, i, true, found);
        }
        told = named >= 0 ? named : told;
        named = -1;
        from = i + 1;
        if (end && i < tokens.size() && !tokens.is(i, Tokens.Mark.COLON)) {
          told = -1;
        }
      } else if (named < 0 && tokens.is(i, Tokens.Mark.PART) && tokens.isWord(i)) {
        named = i;
      }
    }
  }

  private static boolean isBreak(Tokens tokens, int i) {
    return tokens.kind(i) == TokenKind.CLAUSE_END || tokens.kind(i) == TokenKind.SENTENCE_END;
  }

  private void clause(
      Tokens tokens, int[] words, int count, int[] withModifiers, int all, List<Candidate> found) {
    int[] chosen = new int[Lexicon.MAX_TOKENS];
    Row row = new Row(tokens, words, count);
    for (int i = 0; i < count; i++) {
      if (tokens.form(words[i]) >= 0 && !tokens.is(words[i], Tokens.Mark.SIGN)) {
        neighbours(tokens, row, i, chosen, false, found);
        gapped(tokens, row, i, chosen, found);
      }
    }
    if (all > count) {
      Row modified = new Row(tokens, withModifiers, all);
      for (int i = 0; i < all; i++) {
        if (!tokens.is(withModifiers[i], Tokens.Mark.SIGN)) {
          neighbours(tokens, modified, i, chosen, true, found);
        }
      }
    }
  }

  private void neighbours(
      Tokens tokens, Row row, int i, int[] chosen, boolean modified, List<Candidate> found) {
    long hash = 0;
    boolean hasModifier = false;
    int end = Math.min(row.count, i + Lexicon.MAX_TOKENS);
    tokens.countLookUps(end - i);
    for (int j = i; j < end && tokens.form(row.words[j]) >= 0; j++) {
      chosen[j - i] = row.words[j];
      hash += row.hashes[j];
      hasModifier |= tokens.kind(row.words[j]) == TokenKind.MODIFIER;
      if (hasModifier == modified) {
        look(tokens, hash, chosen, j - i + 1, 0, 0, found);
      }
    }
  }

  /**
   * Windows of which one or two words in between are left out. The hash of such a window is that of the whole less those left
   * out; strange words must be among these.
   */
  private void gapped(Tokens tokens, Row row, int i, int[] chosen, List<Candidate> found) {
    int strangers = 0;
    long hash = row.hashes[i];
    int end = row.strange[i] ? i : Math.min(row.count, i + GAPPED_TOKENS);
    tokens.countLookUps(Math.max(0, end - i) * GAPPED_TOKENS * GAPPED_TOKENS / 2);
    for (int j = i + 1; j < end; j++) {
      hash += row.hashes[j];
      if (row.strange[j]) {
        strangers++;
        continue;
      }
      for (int k = i + 1; k < j && strangers <= 2; k++) {
        int left = strangers - (row.strange[k] ? 1 : 0);
        long without = hash - row.hashes[k];
        if (left == 0 && lexicon.find(without) >= 0) {
          look(tokens, without, chosen, row.without(i, j, k, k, chosen), 0, 1, found);
        }
        for (int l = k + 1; l < j && left <= 1; l++) {
          long both = without - row.hashes[l];
          if (left == (row.strange[l] ? 1 : 0) && lexicon.find(both) >= 0) {
            look(tokens, both, chosen, row.without(i, j, k, l, chosen), 0, 2, found);
          }
        }
      }
    }
  }

  /** The words of a clause: their tokens, their hashes, and which of them no wording with a gap can hold. */
  private static final class Row {
    private final int[] words;
    private final int count;
    private final long[] hashes;
    private final boolean[] strange;

    Row(Tokens tokens, int[] words, int count) {
      this.words = words;
      this.count = count;
      this.hashes = new long[count];
      this.strange = new boolean[count];
      for (int i = 0; i < count; i++) {
        hashes[i] = Lexicon.hash(tokens.form(words[i]));
        strange[i] = tokens.form(words[i]) < 0 || tokens.is(words[i], Tokens.Mark.SINGLE_HAN);
      }
    }

    /** Puts the tokens from word i to word j, but for k and l, in their place; their number. */
    int without(int i, int j, int k, int l, int[] chosen) {
      int n = 0;
      for (int w = i; w <= j; w++) {
        if (w != k && w != l) {
          chosen[n++] = words[w];
        }
      }
      return n;
    }
  }

  private void look(
      Tokens tokens,
      long hash,
      int[] chosen,
      int n,
      int heading,
      int dropped,
      List<Candidate> found) {
    int number = lexicon.find(hash);
    int[] rising = number < 0 ? NONE : rising(tokens, chosen, n);
    for (; number >= 0; number = lexicon.next(number)) {
      if (lexicon.isOf(number, rising)) {
        Candidate candidate =
            candidate(tokens, lexicon.get(number), Arrays.copyOf(chosen, n), heading, dropped);
        if (Coherence.isSound(tokens, candidate)) {
          found.add(candidate);
        }
      }
    }
  }

  private static int[] rising(Tokens tokens, int[] chosen, int n) {
    int[] forms = new int[n];
    for (int i = 0; i < n; i++) {
      forms[i] = tokens.form(chosen[i]);
    }
    Arrays.sort(forms);
    return forms;
  }

  private static Candidate candidate(
      Tokens tokens, Wording wording, int[] chosen, int heading, int dropped) {
    boolean inOrder = true;
    boolean normal = wording.traits().opposite();
    for (int i = 0; i < chosen.length; i++) {
      inOrder &= tokens.form(chosen[i]) == wording.forms()[i];
      normal |= tokens.kind(chosen[i]) == TokenKind.NORMAL;
    }
    boolean paired = false;
    // What denies right after a heading is told by the context already.
    for (int i = heading + 1; i < chosen.length; i++) {
      paired |= dropped > 0 && tokens.isBetween(chosen[i - 1], chosen[i], Tokens.Mark.JOINT);
      for (int between = chosen[i - 1] + 1; between < chosen[i]; between++) {
        normal |= tokens.is(between, Tokens.Mark.NEGATION);
      }
    }
    // "Palate intact" says as much as "intact palate".
    boolean ordered = inOrder || wording.traits().opposite();
    return new Candidate(wording, chosen, heading, dropped, ordered, normal, paired);
  }
}
