package org.hoofbeat.text.recognise.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hoofbeat.text.form.CharacterFolding;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.recognise.word.EnglishStem;
import org.hoofbeat.text.recognise.word.TokenKind;
import org.hoofbeat.text.recognise.word.Tokeniser;
import org.hoofbeat.text.recognise.word.Tokens;

/** Makes wordings of names, once every word of every name is known; not thread-safe. */
public final class WordingLearner {

  private static final int SHORTEST_ABBREVIATION = 3;

  private final Tokeniser tokeniser;
  private final int abnormal;
  private final Map<Integer, Integer> opposites;
  private final List<Wording> wordings = new ArrayList<>();

  public WordingLearner(Tokeniser tokeniser) {
    this.tokeniser = tokeniser;
    this.abnormal = tokeniser.form("abnormal");
    int intact = tokeniser.form(Tokeniser.INTACT);
    this.opposites =
        Map.of(
            tokeniser.form(Tokeniser.POSITIVE),
            tokeniser.form(Tokeniser.NEGATIVE),
            abnormal,
            intact,
            tokeniser.form("cleft"),
            intact,
            tokeniser.form("asymmetry"),
            tokeniser.form("symmetry"),
            tokeniser.form("缺损"),
            tokeniser.form("完整"),
            tokeniser.form("不对称"),
            tokeniser.form("对称"));
  }

  /** What was learned, in the order of the names. */
  public List<Wording> wordings() {
    return wordings;
  }

  public void learn(Name name) {
    FoldedText folded = name.folded();
    Tokens tokens = tokeniser.learn(folded.text());
    int[] forms = new int[tokens.size()];
    int n = 0;
    int last = 0;
    boolean joint = false;
    boolean of = false;
    for (int i = 0; i < tokens.size(); i++) {
      joint |= tokens.is(i, Tokens.Mark.JOINT);
      of |= tokens.is(i, Tokens.Mark.OF);
      if (tokens.kind(i) != TokenKind.EMPTY && tokens.form(i) >= 0) {
        forms[n++] = tokens.form(i);
        last = i;
      }
    }
    if (n == 0
        || n > Lexicon.MAX_TOKENS
        || isWorn(tokens, n, last, folded.text())
        || isPairOfParts(tokens, n, last)
        || name.capitals() && name.text().strip().length() < SHORTEST_ABBREVIATION) {
      return;
    }
    String word = folded.text().substring(tokens.start(last), tokens.end(last));
    String single = n == 1 && word.charAt(0) < 0x250 ? EnglishStem.light(word) : "";
    String text = name.capitals() ? name.text().strip() : single;
    int[] words = Arrays.copyOf(forms, n);
    Wording wording =
        new Wording(
            name.term(),
            new Wording.Traits(name.rank(), name.capitals(), joint, of, name.denial()),
            text,
            words);
    wordings.add(wording);
    if (n > 1 && !name.capitals() && !name.denial()) {
      learnOpposite(wording);
    }
  }

  /** "Symmetric face" for facial asymmetry, "intact palate" for cleft palate: the term, denied. */
  private void learnOpposite(Wording wording) {
    int[] words = wording.forms();
    for (int i = 0; i < words.length; i++) {
      int place = i;
      Integer opposite = opposites.get(words[i]);
      if (opposite != null) {
        int[] other = words.clone();
        other[i] = opposite;
        int rank = words[i] == abnormal ? 1 : Wording.LOCAL;
        if (Arrays.stream(other).noneMatch(form -> form == abnormal || form == words[place])) {
          wordings.add(new Wording(wording.term(), wording.traits().opposite(rank), "", other));
        }
      }
    }
  }

  /** Nothing is left but one character of a longer Chinese name, or its word without its letter: 血红蛋白S. */
  private static boolean isWorn(Tokens tokens, int n, int last, String name) {
    return n == 1
        && tokens.is(last, Tokens.Mark.HAN)
        && name.length() > 1
        && (tokens.end(last) - tokens.start(last) == 1
            || name.chars().anyMatch(c -> c >= 'a' && c <= 'z'));
  }

  /** 双输尿管, whose 双 every paired organ has before it in a report. */
  private static boolean isPairOfParts(Tokens tokens, int n, int last) {
    return n == 2
        && last > 0
        && tokens.is(last, Tokens.Mark.HAN)
        && tokens.kind(last - 1) == TokenKind.MODIFIER
        && tokens.end(last - 1) - tokens.start(last - 1) == 1;
  }

  /**
   * A name of a term, folded as well.
   *
   * @param denial it says that the finding is absent
   */
  public record Name(
      int term, String text, FoldedText folded, int rank, boolean capitals, boolean denial) {

    /** The examination that a finding's name begins with, "肌电图" of 肌电图：神经源性变化: by itself it is no finding. */
    public Optional<String> findExamination() {
      int colon = folded.text().indexOf(':');
      return colon <= 0 ? Optional.empty() : Optional.of(folded.text().substring(0, colon).strip());
    }

    public String withoutBrackets() {
      int bracket = folded.text().indexOf('(');
      return bracket < 0 ? folded.text().strip() : folded.text().substring(0, bracket).strip();
    }

    public boolean isChinese() {
      return folded.text().chars().anyMatch(c -> CharacterFolding.isHan((char) c));
    }
  }
}
