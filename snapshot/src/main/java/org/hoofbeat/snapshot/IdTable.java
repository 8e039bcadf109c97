package org.hoofbeat.snapshot;

import java.nio.ByteBuffer;
import org.hoofbeat.model.TermId;

/** Identifiers in ascending order, found by binary search in the mapped file. */
final class IdTable {

  private final ByteBuffer text;
  private final ByteBuffer index;
  private final int size;

  IdTable(ByteBuffer text, ByteBuffer index) {
    this.text = text;
    this.index = index;
    this.size = index.limit() / 4;
  }

  int size() {
    return size;
  }

  TermId get(int ordinal) {
    return new TermId(value(ordinal));
  }

  /** The place of an identifier, or a negative number. */
  int find(TermId id) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = value(middle).compareTo(id.value());
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private String value(int ordinal) {
    ByteReader reader = new ByteReader(text.duplicate().position(index.getInt(ordinal * 4)));
    return String.valueOf(reader.readString());
  }
}
