package org.hoofbeat.text.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.ResourceLines;

/**
 * Cuts a note at its headings: words of {@code sections.tsv} at the beginning of a line or a sentence, before a colon.
 * Thread-safe; linear in the text.
 */
final class SectionReader {

  private final Map<String, SectionKind> kinds = new HashMap<>();
  private final Pattern heading;

  SectionReader() {
    for (String line : ResourceLines.of(SectionReader.class, "sections.tsv")) {
      String[] cells = line.split("\t");
      for (int i = 1; i < cells.length; i++) {
        kinds.put(cells[i], SectionKind.valueOf(cells[0]));
      }
    }
    String words =
        kinds.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.heading =
        Pattern.compile(
            "(?:^|(?<=[\\n.;!?\\]])) ?[\\[*#\\d.]{0,4} ?("
                + words
                + ")\\]? ?:|(?:^|\\n)\\[("
                + words
                + ")\\]");
  }

  /** The sections in order, without a gap; one of kind {@code OTHER} where no heading is met. */
  List<Section> read(FoldedText text) {
    List<Section> sections = new ArrayList<>();
    Matcher matcher = heading.matcher(text.text());
    SectionKind kind = SectionKind.OTHER;
    String title = "";
    int from = 0;
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : 2;
      int start = text.start(matcher.start(group));
      add(sections, kind, title, from, start);
      kind = kinds.getOrDefault(matcher.group(group), SectionKind.OTHER);
      title = text.original().substring(start, text.end(matcher.end(group) - 1));
      from = start;
    }
    add(sections, kind, title, from, text.original().length());
    return sections;
  }

  private static void add(
      List<Section> sections, SectionKind kind, String title, int from, int to) {
    if (to > from) {
      sections.add(new Section(kind, title, from, to));
    }
  }
}
