package org.hoofbeat.snapshot;

import java.nio.LongBuffer;
import java.util.List;
import java.util.function.IntConsumer;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Stated;

/** Name hashes with the concepts that bear them, ascending; a hit is confirmed against the dossier. */
final class NameTable {

  private final LongBuffer entries;

  NameTable(LongBuffer entries) {
    this.entries = entries;
  }

  void forEachOrdinal(String folded, IntConsumer consumer) {
    long hash = NameKey.hash(folded);
    int low = 0;
    int high = entries.limit();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle) < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    long last = hash | (1L << NameKey.ORDINAL_BITS) - 1;
    for (int i = low; i < entries.limit() && entries.get(i) <= last; i++) {
      consumer.accept(NameKey.ordinal(entries.get(i)));
    }
  }

  static boolean isNamed(List<Stated<?>> about, String folded) {
    for (Stated<?> stated : about) {
      if (stated.statement() instanceof Concept concept
          && concept.label() != null
          && NameKey.fold(concept.label()).equals(folded)) {
        return true;
      }
      if (stated.statement() instanceof Designation designation
          && NameKey.fold(designation.text()).equals(folded)) {
        return true;
      }
    }
    return false;
  }
}
