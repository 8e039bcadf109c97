package org.hoofbeat.snapshot;

/** FNV-1a, 64 bits, over UTF-16 units: a stable hash for look-up tables and schema checks; not for security. */
final class Fnv {

  private Fnv() {}

  static long hash(CharSequence text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ hash >>> 32;
  }
}
