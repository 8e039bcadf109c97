package org.hoofbeat.text.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hoofbeat.text.mirror.MirrorTerms;
import org.junit.jupiter.api.Test;

/** By the whole vocabulary, lines that say of nothing that it is there are read so. */
class NeutralLinesIT {

  private static final Path LINES = Path.of("src/test/resources/gold/zh-neutral-lines.txt");

  @Test
  void whatIsNormalPlannedOrFearedIsNoFinding() {
    Path mirror = MirrorTerms.folder();
    assumeTrue(mirror != null, "no mirror: set -Dhoofbeat.mirror or HOOFBEAT_MIRROR");
    RecogniserBuilder builder = new RecogniserBuilder();
    MirrorTerms.hpo(Objects.requireNonNull(mirror)).forEach(builder::add);
    PhenotypeRecogniser recogniser = builder.build();
    List<String> lines =
        MirrorTerms.lines(LINES).stream().filter(line -> !line.startsWith("#")).toList();
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      for (Finding finding : recogniser.recognise(line, Genre.CLINICAL)) {
        if (finding.presence() != Presence.EXCLUDED
            && finding.presence() != Presence.HYPOTHETICAL) {
          found.add(finding.id() + " " + finding.text() + " in " + line);
        }
      }
    }
    assertThat(lines).hasSizeGreaterThan(150);
    assertThat(found).isEmpty();
    assertThat(recogniser.recognise("双下肢肌力5-级，发热3天。", Genre.CLINICAL)).hasSize(2);
  }
}
