package org.hoofbeat.embedded;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * The numbers that nodes will have in the store, from 0 without gaps, by first label and key; a key gets its number when it
 * is first named, be it by its node or by a relationship. The importer then needs no table of keys, in which it looked up both
 * ends of each relationship: two thirds of the samples of that work. For several threads.
 */
final class NodeIds {

  private final Map<String, Map<String, Integer>> byLabel = new HashMap<>();
  private final BitSet written = new BitSet();
  private int count;

  /** The number for a node that is written now. */
  synchronized int write(String label, String key) {
    int id = find(label, key);
    if (written.get(id)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE, "Two nodes " + label + " have the key '" + key + "'");
    }
    written.set(id);
    return id;
  }

  /** The number of a node that a relationship starts or ends at. */
  synchronized int find(String label, String key) {
    Map<String, Integer> ids = byLabel.computeIfAbsent(label, name -> new HashMap<>());
    Integer known = ids.get(key);
    if (known != null) {
      return known;
    }
    ids.put(key, count);
    return count++;
  }

  /** Throws where a relationship names a node that was not written; forgets the keys. */
  synchronized void requireAllWritten() {
    int missing = written.nextClearBit(0);
    if (missing < count) {
      byLabel.forEach(
          (label, ids) ->
              ids.forEach(
                  (key, id) -> {
                    if (id == missing) {
                      throw new HoofbeatFailure(
                          ErrorCode.BAD_STATE,
                          "A relationship names the "
                              + label
                              + " '"
                              + key
                              + "', of which there is no node");
                    }
                  }));
    }
    byLabel.clear();
  }
}
