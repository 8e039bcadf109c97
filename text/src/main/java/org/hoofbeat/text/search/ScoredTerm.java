package org.hoofbeat.text.search;

/** A term with the score of the query that found it. */
record ScoredTerm(IndexedTerm term, float score) {}
