package org.hoofbeat.text.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hoofbeat.text.mirror.MirrorTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By the whole vocabulary, lines that say of nothing that it is there are read so. */
class NeutralLinesIT {

  private static @Nullable PhenotypeRecogniser recogniser;

  @BeforeAll
  static void read() {
    Path mirror = MirrorTerms.folder();
    assumeTrue(mirror != null, "no mirror: set -Dhoofbeat.mirror or HOOFBEAT_MIRROR");
    RecogniserBuilder builder = new RecogniserBuilder();
    MirrorTerms.hpo(Objects.requireNonNull(mirror)).forEach(builder::add);
    recogniser = builder.build();
  }

  @ParameterizedTest
  @CsvSource({"zh-neutral-lines.txt, 228", "en-neutral-lines.txt, 100"})
  void whatIsNormalPlannedOrFearedIsNoFinding(String file, int count) {
    List<String> lines =
        MirrorTerms.lines(Path.of("src/test/resources/gold", file)).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      for (Finding finding : findings(line)) {
        if (finding.presence() != Presence.EXCLUDED
            && finding.presence() != Presence.HYPOTHETICAL) {
          found.add(finding.id() + " " + finding.text() + " in " + line);
        }
      }
    }
    assertThat(lines).hasSize(count);
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "双下肢肌力5-级，发热3天。",
        "抗Sm+++，尿糖3+。",
        "Seizures and ptosis seen at the headache clinic.",
        "重度营养不良有感染风险，睡前磨牙。",
        "患儿智力低下、抽搐送检癫痫基因包。"
      })
  void whatIsThereIsFoundBesideIt(String line) {
    assertThat(findings(line))
        .filteredOn(finding -> finding.presence() == Presence.PRESENT)
        .hasSize(2);
  }

  private static List<Finding> findings(String line) {
    return Objects.requireNonNull(recogniser).recognise(line, Genre.CLINICAL);
  }
}
