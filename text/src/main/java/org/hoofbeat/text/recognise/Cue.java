package org.hoofbeat.text.recognise;

/** Kinds of context, the stronger first. */
enum Cue {
  FAMILY,
  HYPOTHETICAL,
  EXCLUDED,
  UNCERTAIN,
  RESOLVED,
  HISTORICAL
}
