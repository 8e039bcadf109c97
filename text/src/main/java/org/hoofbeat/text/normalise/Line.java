package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.NameKey;

/** A line of diagnoses cut into segments, and the whole of it as a segment too. Immutable. */
final class Line {

  private final FoldedText text;
  private final List<Segment> segments = new ArrayList<>();
  private final String key;

  private Line(FoldedText text) {
    this.text = text;
    StringBuilder joined = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    for (DiagnosisParts.Part part : DiagnosisParts.of(text)) {
      String core = NameKey.of(DiagnosisParts.core(part.text()));
      if (!core.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : "\n");
        segments.add(
            new Segment(NameKey.of(part.text()), core, joined.length(), part.start(), part.end()));
        joined.append(core);
        whole.append(whole.isEmpty() ? "" : "\n").append(NameKey.of(part.text()));
      }
    }
    this.key = joined.toString();
    if (segments.size() > 1) {
      segments.add(new Segment(whole.toString(), key, 0, 0, text.text().length()));
    }
  }

  static Line of(String text) {
    return new Line(FoldedText.of(text));
  }

  FoldedText text() {
    return text;
  }

  /** The cores of the parts, one a line. */
  String key() {
    return key;
  }

  /** The parts in their order; then, where there are several, the whole. */
  List<Segment> segments() {
    return segments;
  }

  int parts() {
    return segments.size() > 1 ? segments.size() - 1 : segments.size();
  }

  /**
   * A part of the line.
   *
   * @param full its key
   * @param core its key without words that tell no diagnosis
   * @param offset of the core in {@link Line#key()}
   * @param start folded offset
   * @param end folded offset after it
   */
  record Segment(String full, String core, int offset, int start, int end) {}
}
