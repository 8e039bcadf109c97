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

  private static final int[] NONE = {};

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
   * Under a heading of one word ("EARS: low set, posteriorly rotated") a phrase that stands by itself between two marks of
   * punctuation is looked up together with the heading as well.
   */
  private void headed(Tokens tokens, List<Candidate> found) {
    int heading = -1;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i == 0 || tokens.is(i, Tokens.Mark.LINE_START)) {
        boolean colon = i + 1 < tokens.size() && tokens.is(i + 1, Tokens.Mark.COLON);
        heading = colon && tokens.kind(i) == TokenKind.WORD && tokens.form(i) >= 0 ? i : -1;
        from = i + 2;
      }
      boolean joint = tokens.is(i, Tokens.Mark.JOINT) || tokens.is(i, Tokens.Mark.WITH);
      if (heading >= 0 && i >= from && (joint || isBreak(tokens, i) || i + 1 == tokens.size())) {
        int to = joint || isBreak(tokens, i) ? i : i + 1;
        phrase(tokens, heading, from, to, found);
        from = joint && tokens.isBetween(from, i, Tokens.Mark.COPULA) ? Integer.MAX_VALUE : i + 1;
        from = isBreak(tokens, i) ? i + 1 : from;
      }
    }
  }

  /**
   * Looks up the words of a phrase, all of them, with the heading; a verb may stand before them only. What is denied is denied
   * as it is named: "GENITALIA: no freckling" denies freckling, not that of the genitals.
   */
  private void phrase(Tokens tokens, int heading, int from, int to, List<Candidate> found) {
    int[] phrase = new int[HEADED_TOKENS + 1];
    phrase[0] = heading;
    long hash = Lexicon.hash(tokens.form(heading));
    int n = 1;
    boolean denied = false;
    for (int i = from; i < to; i++) {
      boolean word = isWord(tokens, i) && !tokens.is(i, Tokens.Mark.NEGATION);
      boolean other = tokens.is(i, Tokens.Mark.COPULA) || tokens.is(i, Tokens.Mark.OF);
      denied |= tokens.is(i, Tokens.Mark.NEGATION);
      if (n > 1 && tokens.is(i, Tokens.Mark.WITH)) {
        break;
      }
      if (word && (tokens.form(i) < 0 || n > HEADED_TOKENS) || n > 1 && other) {
        return;
      }
      if (word) {
        phrase[n++] = i;
        hash += Lexicon.hash(tokens.form(i));
      }
    }
    boolean finding = lexicon.find(hash - Lexicon.hash(tokens.form(heading))) >= 0;
    if (!(denied && finding) && (n > 2 || n == 2 && !tokens.is(phrase[1], Tokens.Mark.ABNORMAL))) {
      look(tokens, hash, phrase, n, HEADED, found);
    }
  }

  private static boolean isBreak(Tokens tokens, int i) {
    return tokens.kind(i) == TokenKind.CLAUSE_END || tokens.kind(i) == TokenKind.SENTENCE_END;
  }

  private static boolean isWord(Tokens tokens, int i) {
    return tokens.kind(i) == TokenKind.WORD || tokens.kind(i) == TokenKind.NORMAL;
  }

  private void clause(
      Tokens tokens, int[] words, int count, int[] withModifiers, int all, List<Candidate> found) {
    int[] chosen = new int[Lexicon.MAX_TOKENS];
    Row row = new Row(tokens, words, count);
    for (int i = 0; i < count; i++) {
      if (tokens.form(words[i]) >= 0) {
        neighbours(tokens, row, i, chosen, false, found);
        gapped(tokens, row, i, chosen, found);
      }
    }
    if (all > count) {
      Row modified = new Row(tokens, withModifiers, all);
      for (int i = 0; i < all; i++) {
        neighbours(tokens, modified, i, chosen, true, found);
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
        look(tokens, hash, chosen, j - i + 1, 0, found);
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
          look(tokens, without, chosen, row.without(i, j, k, k, chosen), 1, found);
        }
        for (int l = k + 1; l < j && left <= 1; l++) {
          long both = without - row.hashes[l];
          if (left == (row.strange[l] ? 1 : 0) && lexicon.find(both) >= 0) {
            look(tokens, both, chosen, row.without(i, j, k, l, chosen), 2, found);
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
      Tokens tokens, long hash, int[] chosen, int n, int dropped, List<Candidate> found) {
    int number = lexicon.find(hash);
    int[] rising = number < 0 ? NONE : rising(tokens, chosen, n);
    for (; number >= 0; number = lexicon.next(number)) {
      if (lexicon.isOf(number, rising)) {
        Candidate candidate =
            candidate(tokens, lexicon.get(number), Arrays.copyOf(chosen, n), dropped);
        if (isSound(tokens, candidate)) {
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

  private static Candidate candidate(Tokens tokens, Wording wording, int[] chosen, int dropped) {
    boolean inOrder = true;
    boolean normal = wording.traits().opposite();
    for (int i = 0; i < chosen.length; i++) {
      inOrder &= tokens.form(chosen[i]) == wording.forms()[i];
      normal |= tokens.kind(chosen[i]) == TokenKind.NORMAL;
    }
    boolean paired = false;
    // What denies right after a heading is told by the context already.
    for (int i = dropped == HEADED ? 2 : 1; i < chosen.length; i++) {
      paired |= dropped > 0 && tokens.isBetween(chosen[i - 1], chosen[i], Tokens.Mark.JOINT);
      for (int between = chosen[i - 1] + 1; between < chosen[i]; between++) {
        normal |= tokens.is(between, Tokens.Mark.NEGATION);
      }
    }
    // "Palate intact" says as much as "intact palate".
    boolean ordered = inOrder || wording.traits().opposite();
    return new Candidate(wording, chosen, dropped, ordered, normal, paired);
  }

  /**
   * Words told side by side stay apart: over "and" or a comma a wording goes on only where it has such a joint itself, or
   * where the words left out are the other half of the pair ("short and broad fingers", "cleft lip and palate"). "With"
   * begins another thing. Words in another order stand together; of single Chinese characters two neighbours at least keep
   * together: 黄斑囊样水肿 is 囊样黄斑水肿.
   */
  private static boolean isSound(Tokens tokens, Candidate candidate) {
    if (candidate.dropped() == HEADED) {
      return true;
    }
    if (isGenerallyNormal(tokens, candidate) || isTakenBack(tokens, candidate)) {
      return false;
    }
    boolean gapped = candidate.dropped() > 0;
    if (gapped && (!candidate.inOrder() || hasSingleHan(tokens, candidate))
        || !candidate.inOrder() && !keepsTogether(tokens, candidate)) {
      return false;
    }
    int[] chosen = candidate.tokens();
    for (int i = 1; i < chosen.length; i++) {
      int from = chosen[i - 1];
      int to = chosen[i];
      if (to > from + 1
          && (!isBridge(tokens, from, to, candidate.wording())
              || tokens.isBetween(from, to, Tokens.Mark.ENUMERATION)
                  && !isShared(tokens, candidate, i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Over 、 either the quality is shared, 右心房、右心室扩大, or the part is, 骨骺扁平、碎裂, of which one word then tells the
   * second quality. 恶心、呕吐 are two findings, and 反复 is told of the first.
   */
  private static boolean isShared(Tokens tokens, Candidate candidate, int second) {
    int[] chosen = candidate.tokens();
    int from = chosen[second - 1];
    int to = chosen[second];
    boolean numbers = tokens.is(from, Tokens.Mark.NUMBER) && tokens.is(to, Tokens.Mark.NUMBER);
    boolean part = tokens.is(to - 1, Tokens.Mark.ENUMERATION);
    return numbers
        || candidate.paired()
            && (part
                ? second == chosen.length - 1 && !tokens.is(chosen[0], Tokens.Mark.RECURRENT)
                : tokens.is(from + 1, Tokens.Mark.ENUMERATION));
  }

  /** What stands between two neighbouring words of a wording lets it go on. */
  private static boolean isBridge(Tokens tokens, int from, int to, Wording wording) {
    if (isUnremarkable(tokens, from, to) && wording.rank() != RecogniserBuilder.LOCAL) {
      return false;
    }
    if (tokens.isBetween(from, to, Tokens.Mark.WITH)) {
      return isSharedHead(tokens, from, to);
    }
    boolean comma = false;
    boolean dropped = false;
    for (int i = from + 1; i < to; i++) {
      comma |= tokens.kind(i) == TokenKind.COMMA && !tokens.is(i, Tokens.Mark.ENUMERATION);
      dropped |= tokens.kind(i) == TokenKind.WORD || tokens.kind(i) == TokenKind.NORMAL;
    }
    if (comma && (tokens.is(from, Tokens.Mark.HAN) || wording.traits().opposite())) {
      return false;
    }
    boolean joint = isJoint(tokens, from, to);
    boolean completed = !wording.traits().of() || tokens.isBetween(from, to, Tokens.Mark.OF);
    boolean paired = tokens.is(from + 1, Tokens.Mark.JOINT) != tokens.is(to - 1, Tokens.Mark.JOINT);
    boolean numbers = tokens.is(from, Tokens.Mark.NUMBER) && tokens.is(to, Tokens.Mark.NUMBER);
    return !joint || numbers || (dropped ? paired && completed : wording.traits().joint());
  }

  /**
   * 心脏形态正常 denies nothing that anybody would name: in Chinese only wordings of our own, 听力异常, are denied by 正常.
   */
  private static boolean isGenerallyNormal(Tokens tokens, Candidate candidate) {
    boolean own = candidate.wording().rank() == RecogniserBuilder.LOCAL;
    for (int token : candidate.tokens()) {
      if (!own && tokens.kind(token) == TokenKind.NORMAL && tokens.is(token, Tokens.Mark.HAN)) {
        return true;
      }
    }
    return false;
  }

  /** "Abnormal gait" is not the "normal gait" that denies it, though both words have one form. */
  private static boolean isTakenBack(Tokens tokens, Candidate candidate) {
    boolean faulty = false;
    for (int token : candidate.tokens()) {
      faulty |= tokens.is(token, Tokens.Mark.FAULTY);
    }
    return faulty && candidate.wording().traits().opposite();
  }

  /** "二尖瓣(脱垂伴)反流": in Chinese the head is told once, and what stands before 伴 is another quality of it. */
  private static boolean isSharedHead(Tokens tokens, int from, int to) {
    boolean before = false;
    boolean after = false;
    boolean met = false;
    for (int i = from + 1; i < to; i++) {
      met |= tokens.is(i, Tokens.Mark.WITH);
      boolean word = tokens.kind(i) == TokenKind.WORD || tokens.kind(i) == TokenKind.NORMAL;
      before |= word && !met;
      after |= word && met;
    }
    return tokens.is(from, Tokens.Mark.HAN) && tokens.is(to, Tokens.Mark.HAN) && before && !after;
  }

  /** A joint between two words of degree or place joins nothing else: 胼胝体(体部及压部)变薄. */
  private static boolean isJoint(Tokens tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.is(i, Tokens.Mark.JOINT)
          && (tokens.kind(i - 1) != TokenKind.MODIFIER
              || tokens.kind(i + 1) != TokenKind.MODIFIER)) {
        return true;
      }
    }
    return false;
  }

  /** "Nothing abnormal seen" tells no finding that is absent. */
  private static boolean isUnremarkable(Tokens tokens, int from, int to) {
    return tokens.is(to, Tokens.Mark.ABNORMAL)
        && tokens.is(to, Tokens.Mark.HAN)
        && tokens.isBetween(from, to, Tokens.Mark.NEGATION);
  }

  /** Where the words stand in another order than in the wording, no single Chinese character has moved by itself. */
  private static boolean keepsTogether(Tokens tokens, Candidate candidate) {
    int[] chosen = candidate.tokens();
    int[] forms = candidate.wording().forms();
    for (int i = 0; i < chosen.length; i++) {
      if (tokens.is(chosen[i], Tokens.Mark.SINGLE_HAN)) {
        int form = tokens.form(chosen[i]);
        boolean withNext = i + 1 < chosen.length && follow(forms, form, tokens.form(chosen[i + 1]));
        boolean withLast = i > 0 && follow(forms, tokens.form(chosen[i - 1]), form);
        if (!withNext && !withLast) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean follow(int[] forms, int first, int second) {
    for (int i = 1; i < forms.length; i++) {
      if (forms[i - 1] == first && forms[i] == second) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSingleHan(Tokens tokens, Candidate candidate) {
    for (int token : candidate.tokens()) {
      if (tokens.is(token, Tokens.Mark.SINGLE_HAN)) {
        return true;
      }
    }
    return false;
  }
}
