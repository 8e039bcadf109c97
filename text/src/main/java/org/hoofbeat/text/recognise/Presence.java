package org.hoofbeat.text.recognise;

/** What the text says of a finding. */
public enum Presence {
  /** The patient has it. */
  PRESENT,
  /** Looked for and not found, or denied: {@code excluded} of the Phenopacket Schema. */
  EXCLUDED,
  /** Thought possible. */
  UNCERTAIN,
  /** Was there and has gone. */
  RESOLVED,
  /** Named as a condition or a warning, "return if fever occurs". */
  HYPOTHETICAL
}
