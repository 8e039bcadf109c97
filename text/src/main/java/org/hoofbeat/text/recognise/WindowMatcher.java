package org.hoofbeat.text.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks up every window of a text in the lexicon: up to {@link Lexicon#MAX_TOKENS} neighbouring words in any order, and up to
 * {@link #GAPPED_TOKENS} of which one or two in between are left out ("short and broad fingers").
 *
 * <p>A bounded number of look-ups for each token, so the cost is linear in the text.
 */
final class WindowMatcher {

  /** Longest window of which words may be left out. */
  private static final int GAPPED_TOKENS = 6;

  /** Longest phrase looked up together with a heading. */
  private static final int HEADED_TOKENS = 4;

  /** Stands for the number of words left out where the wording is completed by a heading. */
  static final int HEADED = -1;

  private final Lexicon lexicon;

  WindowMatcher(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Candidate> match(Tokens tokens) {
    List<Candidate> found = new ArrayList<>();
    int[] words = new int[tokens.size()];
    int[] withModifiers = new int[tokens.size()];
    int count = 0;
    int all = 0;
    for (int i = 0; i < tokens.size(); i++) {
      TokenKind kind = tokens.kind(i);
      if (kind == TokenKind.WORD || kind == TokenKind.NORMAL) {
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
    return found;
  }

  /**
   * Under a heading of one word ("EARS: low set, posteriorly rotated") a phrase that no noun follows is looked up together
   * with the heading as well.
   */
  private void headed(Tokens tokens, List<Candidate> found) {
    int heading = -1;
    int[] chosen = new int[HEADED_TOKENS + 1];
    for (int i = 0; i < tokens.size(); i++) {
      boolean lineStart = i == 0 || tokens.isLineStart(i);
      if (lineStart) {
        boolean headed =
            i + 1 < tokens.size()
                && tokens.kind(i + 1) == TokenKind.CLAUSE_END
                && tokens.isColon(i + 1);
        heading = headed && tokens.kind(i) == TokenKind.WORD && tokens.form(i) >= 0 ? i : -1;
      }
      if (heading >= 0 && i > heading + 1 && isPhraseEnd(tokens, i)) {
        chosen[0] = heading;
        long hash = Lexicon.hash(tokens.form(heading));
        for (int n = 1, at = i;
            n <= HEADED_TOKENS && at > heading && isWord(tokens, at) && tokens.form(at) >= 0;
            n++) {
          hash += Lexicon.hash(tokens.form(at));
          int[] phrase = new int[n + 1];
          phrase[0] = heading;
          System.arraycopy(chosen, 1, phrase, 2, n - 1);
          phrase[1] = at;
          System.arraycopy(phrase, 1, chosen, 1, n);
          if (n > 1 || !tokens.isAbnormal(at)) {
            look(tokens, hash, phrase, n + 1, HEADED, found);
          }
          at--;
          while (at > heading
              && (tokens.kind(at) == TokenKind.MODIFIER
                  || tokens.kind(at) == TokenKind.EMPTY
                  || tokens.kind(at) == TokenKind.COMMA && n > 1)) {
            at--;
          }
        }
      }
    }
  }

  private static boolean isWord(Tokens tokens, int i) {
    return tokens.kind(i) == TokenKind.WORD || tokens.kind(i) == TokenKind.NORMAL;
  }

  private static boolean isPhraseEnd(Tokens tokens, int i) {
    if (!isWord(tokens, i)) {
      return false;
    }
    int next = i + 1;
    return next == tokens.size() || !isWord(tokens, next);
  }

  private void clause(
      Tokens tokens, int[] words, int count, int[] withModifiers, int all, List<Candidate> found) {
    int[] chosen = new int[Lexicon.MAX_TOKENS];
    for (int i = 0; i < count; i++) {
      if (tokens.form(words[i]) >= 0) {
        neighbours(tokens, words, i, count, chosen, false, found);
        gapped(tokens, words, i, count, chosen, found);
      }
    }
    for (int i = 0; all > count && i < all; i++) {
      if (tokens.form(withModifiers[i]) >= 0) {
        neighbours(tokens, withModifiers, i, all, chosen, true, found);
      }
    }
  }

  private void neighbours(
      Tokens tokens,
      int[] words,
      int i,
      int count,
      int[] chosen,
      boolean modified,
      List<Candidate> found) {
    long hash = 0;
    boolean hasModifier = false;
    for (int j = i;
        j < Math.min(count, i + Lexicon.MAX_TOKENS) && tokens.form(words[j]) >= 0;
        j++) {
      chosen[j - i] = words[j];
      hash += Lexicon.hash(tokens.form(words[j]));
      hasModifier |= tokens.kind(words[j]) == TokenKind.MODIFIER;
      if (hasModifier == modified) {
        look(tokens, hash, chosen, j - i + 1, 0, found);
      }
    }
  }

  private void gapped(
      Tokens tokens, int[] words, int i, int count, int[] chosen, List<Candidate> found) {
    for (int j = i + 2; j < Math.min(count, i + GAPPED_TOKENS); j++) {
      if (tokens.form(words[j]) >= 0) {
        for (int k = i + 1; k < j; k++) {
          without(tokens, words, i, j, k, -1, chosen, found);
          for (int l = k + 1; l < j; l++) {
            without(tokens, words, i, j, k, l, chosen, found);
          }
        }
      }
    }
  }

  private void without(
      Tokens tokens, int[] words, int i, int j, int k, int l, int[] chosen, List<Candidate> found) {
    long hash = 0;
    int n = 0;
    for (int w = i; w <= j; w++) {
      if (w != k && w != l) {
        int form = tokens.form(words[w]);
        if (form < 0) {
          return;
        }
        chosen[n++] = words[w];
        hash += Lexicon.hash(form);
      }
    }
    look(tokens, hash, chosen, n, l < 0 ? 1 : 2, found);
  }

  private void look(
      Tokens tokens, long hash, int[] chosen, int n, int dropped, List<Candidate> found) {
    for (int number = lexicon.find(hash); number >= 0; number = lexicon.get(number).next) {
      Wording wording = lexicon.get(number);
      if (wording.forms.length == n && isSame(tokens, wording, chosen, n)) {
        Candidate candidate = candidate(tokens, wording, Arrays.copyOf(chosen, n), dropped);
        if (isSound(tokens, candidate)) {
          found.add(candidate);
        }
      }
    }
  }

  private static boolean isSame(Tokens tokens, Wording wording, int[] chosen, int n) {
    int[] forms = new int[n];
    for (int i = 0; i < n; i++) {
      forms[i] = tokens.form(chosen[i]);
    }
    Arrays.sort(forms);
    return Arrays.equals(forms, wording.sorted);
  }

  private static Candidate candidate(Tokens tokens, Wording wording, int[] chosen, int dropped) {
    boolean inOrder = true;
    boolean normal = false;
    for (int i = 0; i < chosen.length; i++) {
      inOrder &= tokens.form(chosen[i]) == wording.forms[i];
      normal |= tokens.kind(chosen[i]) == TokenKind.NORMAL;
    }
    for (int i = 1; dropped > 0 && i < chosen.length; i++) {
      for (int between = chosen[i - 1] + 1; between < chosen[i]; between++) {
        normal |= tokens.isNegation(between);
      }
    }
    return new Candidate(wording, chosen, dropped, inOrder, normal);
  }

  /** Words in another order must stand together; a comma may part a list of adjectives only; single Chinese characters keep together. */
  private static boolean isSound(Tokens tokens, Candidate candidate) {
    if (candidate.dropped() == HEADED) {
      return true;
    }
    if (candidate.dropped() > 0 && (!candidate.inOrder() || hasSingleHan(tokens, candidate))) {
      return false;
    }
    if (!candidate.inOrder() && hasSingleHan(tokens, candidate)) {
      return false;
    }
    int[] chosen = candidate.tokens();
    for (int i = 1; i < chosen.length; i++) {
      if (hasBadComma(tokens, chosen[i - 1], chosen[i])) {
        return false;
      }
    }
    return true;
  }

  /** A comma between two words of a wording: sound where another adjective follows it, or between numbers; never in Chinese. */
  private static boolean hasBadComma(Tokens tokens, int from, int to) {
    boolean dropped = false;
    for (int i = from + 1; i < to; i++) {
      TokenKind kind = tokens.kind(i);
      boolean adjectiveFollows = !dropped && i + 1 < to;
      boolean bad = tokens.isHan(from) || !adjectiveFollows && !tokens.isNumber(from);
      if (kind == TokenKind.COMMA && bad) {
        return true;
      }
      dropped |= kind == TokenKind.WORD || kind == TokenKind.NORMAL;
    }
    return false;
  }

  private static boolean hasSingleHan(Tokens tokens, Candidate candidate) {
    for (int token : candidate.tokens()) {
      if (tokens.isSingleHan(token)) {
        return true;
      }
    }
    return false;
  }
}
