package org.hoofbeat.api.curation;

/** A mapping in the version that somebody has seen. */
record Seen(String id, int version) {

  static Seen of(CuratedMapping mapping) {
    return new Seen(mapping.id(), mapping.version());
  }
}
