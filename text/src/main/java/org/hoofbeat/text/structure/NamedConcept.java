package org.hoofbeat.text.structure;

import org.hoofbeat.model.TermId;

/**
 * A disease, drug or procedure named in a note.
 *
 * @param name its preferred name, Chinese where the note is
 * @param start UTF-16 offset of its first character in the text as given
 * @param end offset after its last
 * @param text the characters between
 * @param excluded the note denies it
 * @param family told of a relative
 */
public record NamedConcept(
    TermId id, String name, int start, int end, String text, boolean excluded, boolean family) {}
