package org.hoofbeat.text.deidentify;

/**
 * A stretch that gives a patient away.
 *
 * @param start UTF-16 offset of its first character
 * @param end offset after its last
 */
public record Identifier(IdentifierKind kind, int start, int end) {}
