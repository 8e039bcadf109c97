package org.hoofbeat.text.structure;

/**
 * A section of a note.
 *
 * @param heading as written; empty where there is none
 * @param start UTF-16 offset of the heading
 * @param end offset after the last character of its text
 */
public record Section(SectionKind kind, String heading, int start, int end) {

  boolean holds(int offset) {
    return offset >= start && offset < end;
  }
}
