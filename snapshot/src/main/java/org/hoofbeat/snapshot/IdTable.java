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
    int at = firstFrom(id.value());
    return at < size && value(at).equals(id.value()) ? at : -1;
  }

  /** Whether an identifier begins so. */
  boolean begins(String start) {
    int at = firstFrom(start);
    return at < size && value(at).startsWith(start);
  }

  /** The place of the first identifier that is not below the text; {@link #size} where none is. */
  private int firstFrom(String least) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value(middle).compareTo(least) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private String value(int ordinal) {
    ByteReader reader = new ByteReader(text.duplicate().position(index.getInt(ordinal * 4)));
    return String.valueOf(reader.readString());
  }
}
