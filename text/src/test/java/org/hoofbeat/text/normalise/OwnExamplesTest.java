package org.hoofbeat.text.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With the examples and judgements that come with the module, over a list of a few names. */
class OwnExamplesTest {

  private static final PhraseNormaliser NORMALISER =
      OwnExamples.normaliser(
          List.of(
              new Target("B18.106", "慢性乙型病毒性肝炎"),
              new Target("K74.603", "乙型肝炎肝硬化"),
              new Target("C34.902", "肺恶性肿瘤"),
              new Target("M814000/3", "腺癌"),
              new Target("C79.303", "脑继发恶性肿瘤"),
              new Target("I10xx02", "高血压"),
              new Target("I49.904", "心律失常"),
              new Target("N20.0", "肾结石"),
              new Target("J44.9", "慢性阻塞性肺病"),
              new Target("R05", "咳嗽")),
          List.of());

  @Test
  void abbreviationsOfTheWardAreRead() {
    assertThat(codes("慢乙肝")).contains("B18.106");
    assertThat(codes("慢阻肺急性加重")).contains("J44.9");
  }

  @Test
  void judgementsAreThoseOfTheExamples() throws IOException {
    assertThat(OwnExamples.learnedDigest())
        .as("make judges.bin again where the examples have changed")
        .isEqualTo(OwnExamples.digest());
  }

  @Test
  void nameIsItselfAndAnExampleWhoseNamesTheListLacksTellsNothing() {
    assertThat(codes("咳嗽")).containsExactly("R05");
    List<Target> few = List.of(new Target("R05", "咳嗽"), new Target("I10xx02", "高血压"));
    List<Example> more = List.of(new Example("老慢支咳嗽", List.of("慢性支气管炎", "咳嗽")));
    assertThat(OwnExamples.normaliser(few, more).normalise("老慢支咳嗽"))
        .extracting(NormalisedPhrase::reason)
        .doesNotContain(NormalisedPhrase.Reason.EXAMPLE);
  }

  @Test
  void givenExampleComesBeforeOurs() {
    List<Target> few = List.of(new Target("R05", "咳嗽"), new Target("I10xx02", "高血压"));
    List<Example> more = List.of(new Example("血压高", List.of("高血压")));
    assertThat(OwnExamples.normaliser(few, more).normalise("血压高"))
        .extracting(phrase -> phrase.target().code())
        .containsExactly("I10xx02");
  }

  @Test
  void manyGivenExamplesLeaveOursKnown() {
    List<Target> few = List.of(new Target("R05", "咳嗽"), new Target("B18.106", "慢性乙型病毒性肝炎"));
    List<Example> many =
        IntStream.range(0, PhraseNormaliser.LEAST_EXAMPLES)
            .mapToObj(day -> new Example("咳第" + day + "天", List.of("咳嗽")))
            .toList();
    assertThat(OwnExamples.normaliser(few, many).normalise("慢乙肝"))
        .extracting(phrase -> phrase.target().code() + " " + phrase.reason())
        .containsExactly("B18.106 EXAMPLE");
  }

  @Test
  void tumourIsCodedByItsSiteAndItsKind() {
    assertThat(codes("肺腺癌脑转移")).contains("C34.902", "M814000/3", "C79.303");
  }

  @Test
  void eachOfSeveralDiagnosesIsCoded() {
    assertThat(codes("高血压3级，心律失常")).containsExactly("I10xx02", "I49.904");
  }

  private List<String> codes(String text) {
    return NORMALISER.normalise(text).stream().map(phrase -> phrase.target().code()).toList();
  }
}
