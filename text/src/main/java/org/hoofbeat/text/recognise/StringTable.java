package org.hoofbeat.text.recognise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;

/** Many strings of which few are asked for: word w is the UTF-8 bytes {@code from[w]} to {@code from[w + 1]}. Immutable. */
final class StringTable {

  private final int[] from;
  private final byte[] bytes;

  private StringTable(int[] from, byte[] bytes) {
    this.from = from;
    this.bytes = bytes;
  }

  static StringTable read(ColumnReader in) throws IOException {
    return new StringTable(in.ints(), in.bytes());
  }

  void write(ColumnWriter out) {
    out.ints(from).bytes(bytes);
  }

  String get(int word) {
    return new String(bytes, from[word], from[word + 1] - from[word], StandardCharsets.UTF_8);
  }

  /** Numbers words in the order in which they are first met. */
  static final class Collector {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String word) {
      return numbers.computeIfAbsent(word, key -> numbers.size());
    }

    StringTable table() {
      List<String> words = List.copyOf(numbers.keySet());
      int[] from = new int[words.size() + 1];
      for (int w = 0; w < words.size(); w++) {
        from[w + 1] = from[w] + words.get(w).getBytes(StandardCharsets.UTF_8).length;
      }
      byte[] bytes = String.join("", words).getBytes(StandardCharsets.UTF_8);
      return new StringTable(from, bytes);
    }
  }
}
