package org.hoofbeat.text.recognise.wording;

import org.hoofbeat.text.recognise.word.TokenKind;
import org.hoofbeat.text.recognise.word.Tokens;

/** Whether the words that a window met belong together as the wording has them. Pure. */
final class Coherence {

  private Coherence() {}

  /**
   * Words told side by side stay apart: over "and" or a comma a wording goes on only where it has such a joint itself, or
   * where the words left out are the other half of the pair ("short and broad fingers", "cleft lip and palate"). "With"
   * begins another thing. Words in another order stand together; of single Chinese characters two neighbours at least keep
   * together: 黄斑囊样水肿 is 囊样黄斑水肿.
   */
  static boolean isSound(Tokens tokens, Candidate candidate) {
    if (candidate.heading() > 0) {
      return true;
    }
    if (isGenerallyNormal(tokens, candidate) || isTakenBack(tokens, candidate)) {
      return false;
    }
    boolean gapped = candidate.dropped() > 0;
    boolean denial =
        tokens.is(candidate.first(), Tokens.Mark.NEGATION)
            && !tokens.is(candidate.first(), Tokens.Mark.HAN);
    if (gapped && (denial || isSeenOnAnother(tokens, candidate))) {
      return false;
    }
    if (gapped && (!candidate.inOrder() || hasOne(tokens, candidate, Tokens.Mark.SINGLE_HAN))
        || !candidate.inOrder() && !keepsTogether(tokens, candidate)) {
      return false;
    }
    int[] chosen = candidate.tokens();
    for (int i = 1; i < chosen.length; i++) {
      int from = chosen[i - 1];
      int to = chosen[i];
      if (to > from + 1
          && (!isBridge(tokens, from, to, candidate.wording())
              || isOfTwoFindings(tokens, candidate, from, to)
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
    boolean part = tokens.is(to - 1, Tokens.Mark.ENUMERATION);
    return areNumbers(tokens, from, to)
        || candidate.paired()
            && (part
                ? second == chosen.length - 1 && !tokens.is(chosen[0], Tokens.Mark.RECURRENT)
                : tokens.is(from + 1, Tokens.Mark.ENUMERATION));
  }

  /** What stands between two neighbouring words of a wording lets it go on. */
  private static boolean isBridge(Tokens tokens, int from, int to, Wording wording) {
    if (isUnremarkable(tokens, from, to) && wording.rank() != Wording.LOCAL) {
      return false;
    }
    if (tokens.isBetween(from, to, Tokens.Mark.WITH)) {
      return isSharedHead(tokens, from, to);
    }
    boolean comma = false;
    boolean dropped = false;
    for (int i = from + 1; i < to; i++) {
      comma |= tokens.kind(i) == TokenKind.COMMA && !tokens.is(i, Tokens.Mark.ENUMERATION);
      dropped |= tokens.isWord(i);
    }
    if (comma && (tokens.is(from, Tokens.Mark.HAN) || wording.traits().opposite())) {
      return false;
    }
    boolean joint = isJoint(tokens, from, to);
    boolean completed = !wording.traits().of() || tokens.isBetween(from, to, Tokens.Mark.OF);
    boolean paired = tokens.is(from + 1, Tokens.Mark.JOINT) != tokens.is(to - 1, Tokens.Mark.JOINT);
    return !joint
        || areNumbers(tokens, from, to)
        || (dropped ? paired && completed : wording.traits().joint());
  }

  /** Of "MRI brain shows cerebellar atrophy" no brain atrophy is told, of "MRI brain shows atrophy" it is. */
  private static boolean isSeenOnAnother(Tokens tokens, Candidate candidate) {
    return candidate.dropped() > 1
        && tokens.isBetween(candidate.first(), candidate.last(), Tokens.Mark.SHOWING);
  }

  /**
   * In English lists a quality is shared over "and" or a comma where it begins the phrase: "short, broad hands", but not
   * "midface hypoplasia, depressed nasal bridge" nor "cerebellar atrophy and thin corpus callosum"; a plural is no quality:
   * "long fingers and postaxial polydactyly". Over a bare comma a second thing has a quality of its own: "fetal finger pads,
   * fifth finger clinodactyly".
   */
  private static boolean isOfTwoFindings(Tokens tokens, Candidate candidate, int from, int to) {
    int first = candidate.first();
    boolean comma = false;
    boolean dropped = false;
    boolean and = false;
    for (int i = from + 1; i < to; i++) {
      and |= tokens.is(i, Tokens.Mark.JOINT) && tokens.kind(i) != TokenKind.COMMA;
      comma |= tokens.kind(i) == TokenKind.COMMA;
      dropped |= tokens.isWord(i);
    }
    if (!comma && !and || tokens.is(from, Tokens.Mark.HAN)) {
      return false;
    }
    if (dropped && tokens.is(from + 1, Tokens.Mark.JOINT) && tokens.is(from, Tokens.Mark.PLURAL)) {
      return true;
    }
    boolean begun = first > 0 && tokens.isWord(first - 1) && tokens.form(first - 1) >= 0;
    if (and) {
      return dropped && begun && tokens.is(from + 1, Tokens.Mark.JOINT);
    }
    if (!dropped) {
      return !candidate.inOrder();
    }
    return tokens.kind(from + 1) == TokenKind.COMMA
        ? begun
        : tokens.kind(to - 1) == TokenKind.COMMA;
  }

  private static boolean areNumbers(Tokens tokens, int from, int to) {
    return tokens.is(from, Tokens.Mark.NUMBER) && tokens.is(to, Tokens.Mark.NUMBER);
  }

  /**
   * 心脏形态正常 denies nothing that anybody would name: in Chinese only wordings of our own, 听力异常, are denied by 正常.
   */
  private static boolean isGenerallyNormal(Tokens tokens, Candidate candidate) {
    boolean own = candidate.wording().rank() == Wording.LOCAL;
    for (int token : candidate.tokens()) {
      if (!own && tokens.kind(token) == TokenKind.NORMAL && tokens.is(token, Tokens.Mark.HAN)) {
        return true;
      }
    }
    return false;
  }

  /** "Abnormal gait" is not the "normal gait" that denies it, though both words have one form. */
  private static boolean isTakenBack(Tokens tokens, Candidate candidate) {
    return candidate.wording().traits().opposite() && hasOne(tokens, candidate, Tokens.Mark.FAULTY);
  }

  /** "二尖瓣(脱垂伴)反流": in Chinese the head is told once, and what stands before 伴 is another quality of it. */
  private static boolean isSharedHead(Tokens tokens, int from, int to) {
    boolean before = false;
    boolean after = false;
    boolean met = false;
    for (int i = from + 1; i < to; i++) {
      met |= tokens.is(i, Tokens.Mark.WITH);
      before |= tokens.isWord(i) && !met;
      after |= tokens.isWord(i) && met;
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

  private static boolean hasOne(Tokens tokens, Candidate candidate, Tokens.Mark mark) {
    for (int token : candidate.tokens()) {
      if (tokens.is(token, mark)) {
        return true;
      }
    }
    return false;
  }
}
