package org.hoofbeat.text.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The gold sets are what its page says: enough notes, offsets on the text, ids and contexts well formed. */
class GoldNotesTest {

  private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern MARK =
      Pattern.compile(
          "\\{\"hpo\": \"([^\"]*)\", \"start\": (\\d+), \"end\": (\\d+), \"excluded\": (true|false), \"context\": \"(\\w+)\"}");

  @Test
  void thereAreAtLeastOneHundredAndFiftyNotesAndNoneTwice() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : lines()) {
      texts.add(text(line));
    }
    assertThat(texts).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
  }

  @Test
  void everyMarkLiesOnItsTextWithAWellFormedId() throws IOException {
    int marks = 0;
    for (String line : lines()) {
      String text = text(line);
      Matcher mark = MARK.matcher(line);
      while (mark.find()) {
        marks++;
        int start = Integer.parseInt(mark.group(2));
        int end = Integer.parseInt(mark.group(3));
        assertThat(mark.group(1)).matches("HP:\\d{7}");
        assertThat(start).isLessThan(end);
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertThat(text.substring(start, end))
            .isEqualTo(text.substring(start, end).strip())
            .doesNotContain("。");
        assertThat(mark.group(5)).isIn(Set.of("present", "excluded", "family", "uncertain"));
        assertThat(mark.group(4)).isEqualTo(Boolean.toString(mark.group(5).equals("excluded")));
      }
    }
    assertThat(marks).isGreaterThan(500);
  }

  /** The figures of docs/gold-sets.md. */
  @Test
  void twoHandsAgreeAsFarAsThePageSays() throws IOException {
    List<String> one = lines("zh-notes-hand-a");
    List<String> other = lines("zh-notes-hand-b");
    assertSameTexts(other, one);
    assertThat(agreement(one, other, "present")).isCloseTo(0.856, within(0.0005));
    assertThat(agreement(one, other, "excluded")).isCloseTo(0.909, within(0.0005));
  }

  @Test
  void whatAThirdSettledStandsBesideBothHands() throws IOException {
    List<String> settled = lines("zh-notes-settled");
    List<String> one = lines("zh-notes-hand-a");
    assertSameTexts(settled, one);
    assertThat(agreement(one, settled, "present")).isCloseTo(0.881, within(0.0005));
    assertThat(agreement(lines("zh-notes-hand-b"), settled, "present"))
        .isCloseTo(0.974, within(0.0005));
  }

  private static void assertSameTexts(List<String> other, List<String> one) {
    assertThat(other).hasSameSizeAs(one);
    for (int i = 0; i < one.size(); i++) {
      assertThat(text(other.get(i))).isEqualTo(text(one.get(i)));
    }
  }

  /** F1 of the one by the other, by sets of terms of each note. */
  private static double agreement(List<String> one, List<String> other, String context) {
    int both = 0;
    int all = 0;
    for (int i = 0; i < one.size(); i++) {
      Set<String> terms = terms(one.get(i), context);
      Set<String> others = terms(other.get(i), context);
      all += terms.size() + others.size();
      terms.retainAll(others);
      both += 2 * terms.size();
    }
    return (double) both / all;
  }

  private static Set<String> terms(String line, String context) {
    Set<String> terms = new HashSet<>();
    Matcher mark = MARK.matcher(line);
    while (mark.find()) {
      if (mark.group(5).equals(context)) {
        terms.add(mark.group(1));
      }
    }
    return terms;
  }

  private static String text(String line) {
    Matcher matcher = TEXT.matcher(line);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1).replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
  }

  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String part :
        List.of(
            "zh-notes-dev",
            "zh-notes-test",
            "zh-notes-dev2",
            "zh-notes-unseen",
            "zh-notes-dev3",
            "zh-notes-hand-a",
            "en-notes")) {
      lines.addAll(lines(part));
    }
    return lines;
  }

  private static List<String> lines(String part) throws IOException {
    try (InputStream in = GoldNotesTest.class.getResourceAsStream("/gold/" + part + ".jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
