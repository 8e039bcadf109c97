package org.hoofbeat.text.recognise.context;

/** Kinds of context, the stronger first. */
public enum Cue {
  FAMILY,
  HYPOTHETICAL,
  EXCLUDED,
  UNCERTAIN,
  RESOLVED,
  HISTORICAL
}
