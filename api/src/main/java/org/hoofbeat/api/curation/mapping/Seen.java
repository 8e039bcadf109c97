package org.hoofbeat.api.curation.mapping;

/** A mapping in the version that somebody has seen. */
record Seen(String id, int version) {

  static Seen of(CuratedMapping mapping) {
    return new Seen(mapping.id(), mapping.version());
  }
}
