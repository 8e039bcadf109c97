package org.hoofbeat.text.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtPatternTest {

  private static final String ALPHABET = "abno t1.2,无未见伴有史父(-)\n";
  private static final int TEXTS = 2_000;
  private static final int LENGTH = 24;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\b(?:no|not|ab(?:le|on)?)\\b",
        "未见(?:有|史)?|(?<!有)无(?!史|父)|伴(?!有)",
        "(\\d{1,2})(?:[,.](\\d))?|[a-c]o",
        "[^a-z]1|\\S见",
        "(?:父|(?:a|b)+)n?o|\\(-\\)",
        "t*o|\\Qn.1\\E",
        "(?:ab|n)*+o|t{2,}1|(?:[a-z无]|.b){1,3}+未",
        "(?<=^|[\\s,])\\d|.$",
        "[-a]b|[\\d无]史"
      })
  void findsWhatThePlainPatternFinds(String regex) {
    Random random = new Random(7);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < LENGTH; j++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      assertThat(sought(regex, text.toString()))
          .as("%s in %s", regex, text)
          .isEqualTo(plain(regex, text.toString()));
    }
  }

  @Test
  void aRegionHoldsTheMatchAndLooksPastItsEnds() {
    SoughtPattern.Search search = SoughtPattern.of("(?<=a)b").in("ab ab ab", 1, 5);
    List<Integer> starts = new ArrayList<>();
    while (search.find()) {
      starts.add(search.start());
    }
    assertThat(starts).containsExactly(1, 4);
  }

  @Test
  void startsAreReadOffTheExpression() {
    assertThat(PatternStarts.of("(?:no|with)out?|不")).containsExactlyInAnyOrder("noo", "wit", "不");
    assertThat(PatternStarts.of("\\ba?b")).containsExactlyInAnyOrder("ab", "b");
  }

  private static List<String> sought(String regex, String text) {
    List<String> found = new ArrayList<>();
    SoughtPattern.Search search = SoughtPattern.of(regex).in(text);
    while (search.find()) {
      found.add(search.start() + search.group());
    }
    return found;
  }

  private static List<String> plain(String regex, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      if (matcher.start() < text.length()) {
        found.add(matcher.start() + matcher.group());
      }
    }
    return found;
  }
}
