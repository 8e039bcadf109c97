package org.hoofbeat.text.search;

/** A term with how the text matched it. */
record MatchedTerm(IndexedTerm term, MatchKind kind) {}
