package org.hoofbeat.text.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.text.normalise.character.Substitutions;
import org.junit.jupiter.api.Test;

class PhraseNormaliserTest {

  private static final String[] ORGANS = {
    "肝", "胃", "肺", "肾", "食管", "直肠", "结肠", "膀胱", "卵巢", "胰腺", "喉", "舌", "皮肤", "胆囊", "前列腺", "甲状腺"
  };
  private static final String[] MANNERS = {
    "%s癌", "左%s癌", "%s癌晚期", "%s癌术后", "%s癌伴发热", "发热 %s癌", "%s癌复发", "右%s癌", "%s ca", "%s癌？", "咳嗽、%s癌",
    "%s癌伴咳嗽", "%s癌3期", "考虑%s癌"
  };

  @Test
  void eachPartThatIsANameIsThatName() {
    PhraseNormaliser normaliser = new PhraseNormaliser(targets(), List.of());
    assertThat(codes(normaliser.normalise("1.发热 2.咳嗽"))).containsExactly("R50", "R05");
    assertThat(codes(normaliser.normalise("胃恶性肿瘤，发热"))).containsExactly("C1", "R50");
  }

  @Test
  void whatExamplesCallCancerIsReadSoInAnOrganThatNoneNames() {
    PhraseNormaliser normaliser = new PhraseNormaliser(targets(), examples());
    assertThat(codes(normaliser.normalise("左甲状腺癌"))).containsExactlyInAnyOrder("C15", "M8010/3");
    assertThat(codes(normaliser.normalise("甲状腺癌伴咳嗽")))
        .containsExactlyInAnyOrder("C15", "M8010/3", "R05");
  }

  @Test
  void offsetsLieOnTheText() {
    PhraseNormaliser normaliser = new PhraseNormaliser(targets(), examples());
    for (String text : List.of("", "?", "😀发热😀", "\uD800", "肝癌;;;胃癌", "发".repeat(500))) {
      for (NormalisedPhrase phrase : normaliser.normalise(text)) {
        assertThat(phrase.start()).isBetween(0, phrase.end());
        assertThat(phrase.end()).isLessThanOrEqualTo(text.length());
        assertThat(phrase.score()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void substitutesAreLearnedFromWhatIsNotCommon() {
    List<Substitutions.Pair> pairs = new ArrayList<>();
    for (String organ : ORGANS) {
      pairs.add(new Substitutions.Pair(organ + "癌", organ + "恶性肿瘤"));
      pairs.add(new Substitutions.Pair(organ + "炎", organ + "炎"));
    }
    Substitutions substitutions = new Substitutions(pairs);
    assertThat(substitutions.of('癌').get((int) '瘤')).isGreaterThan(0.2f);
    assertThat(substitutions.of('炎')).isEmpty();
  }

  private static List<String> codes(List<NormalisedPhrase> phrases) {
    return phrases.stream().map(phrase -> phrase.target().code()).toList();
  }

  private static List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < ORGANS.length; i++) {
      targets.add(new Target("C" + i, ORGANS[i] + "恶性肿瘤"));
      targets.add(new Target("D" + i, ORGANS[i] + "良性肿瘤"));
    }
    targets.add(new Target("M8010/3", "癌"));
    targets.add(new Target("R50", "发热"));
    targets.add(new Target("R05", "咳嗽"));
    return targets;
  }

  /** Every manner of writing for every organ but the last. */
  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < ORGANS.length - 1; i++) {
      for (String manner : MANNERS) {
        List<String> names = new ArrayList<>(List.of(ORGANS[i] + "恶性肿瘤", "癌"));
        if (manner.contains("发热")) {
          names.add("发热");
        }
        if (manner.contains("咳嗽")) {
          names.add("咳嗽");
        }
        examples.add(new Example(manner.formatted(ORGANS[i]), names));
      }
    }
    return examples;
  }
}
