package org.hoofbeat.text.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.recognise.context.ContextReader;
import org.hoofbeat.text.recognise.context.Scope;
import org.hoofbeat.text.recognise.word.Tokeniser;
import org.hoofbeat.text.recognise.word.Tokens;
import org.hoofbeat.text.recognise.wording.Lexicon;
import org.hoofbeat.text.recognise.wording.WindowMatcher;
import org.hoofbeat.text.recognise.wording.WordingLearner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four times a text, whatever it repeats and though it never ends, costs four times the steps: counted, not timed. */
class AdversarialTextTest {

  private static final List<String> NAMES =
      List.of(
          "发热",
          "头痛",
          "肝脏肿大",
          "短而宽的手指",
          "short finger",
          "broad finger",
          "fever",
          "no sweat",
          "无汗",
          "abnormal face",
          "低位耳",
          "抗核抗体阳性");
  private static final int AT_THE_ENDS = 4 * Scope.LONGEST * Scope.LONGEST / 2;
  private static final int TIMES = 2_000;

  private final Tokeniser tokeniser = Tokeniser.of(NAMES);
  private final WindowMatcher matcher = new WindowMatcher(lexicon());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "无",
        "无无发热",
        "发热、",
        "发热，",
        "未见发热及",
        "否认发热",
        "父亲",
        "父亲患",
        "可能",
        "无汗",
        "肝肿大及",
        "short and broad ",
        "no fever or ",
        "mother had ",
        "fever, ",
        "a-",
        "(",
        "(+",
        "1:1",
        "头围44cm(<-3SD)",
        "CK 1 ",
        "<p",
        "<!--",
        "<style>",
        "&lt;",
        "\uD800",
        "EARS: low ",
        "clinic ",
        "headache clinic ",
        "screening for ",
        "风险",
        "发热风险",
        "需与发热相鉴别",
        "如发热,请",
        "现病史:"
      })
  void stepsStayInProportionToTheText(String part) {
    Steps once = steps(part.repeat(TIMES));
    Steps four = steps(part.repeat(4 * TIMES));
    assertThat(four.lookUps()).isLessThanOrEqualTo(bound(once.lookUps()));
    assertThat(four.candidates()).isLessThanOrEqualTo(bound(once.candidates()));
    assertThat(four.scopes()).isLessThanOrEqualTo(bound(once.scopes()));
    assertThat(four.reach()).isLessThanOrEqualTo(bound(once.reach()));
  }

  /** Four times, and what scopes lack that the end of the text cuts off. */
  private static long bound(long once) {
    return 4 * once + AT_THE_ENDS;
  }

  private Steps steps(String text) {
    FoldedText folded = FoldedText.of(text);
    Tokens tokens = tokeniser.read(folded);
    int candidates = matcher.match(tokens).size();
    List<Scope> scopes = ContextReader.read(folded, tokens);
    long reach = scopes.stream().mapToLong(scope -> scope.end() - scope.start()).sum();
    return new Steps(tokens.lookUps(), candidates, scopes.size(), reach);
  }

  private Lexicon lexicon() {
    WordingLearner learner = new WordingLearner(tokeniser);
    List<WordingLearner.Name> names = new ArrayList<>();
    for (String name : NAMES) {
      names.add(new WordingLearner.Name(names.size(), name, FoldedText.of(name), 0, false, false));
    }
    names.forEach(learner::learn);
    return Lexicon.of(learner.wordings());
  }

  /**
   * What was done for one text.
   *
   * @param reach characters in all scopes, which is what telling the context of findings costs
   */
  private record Steps(long lookUps, long candidates, long scopes, long reach) {}
}
