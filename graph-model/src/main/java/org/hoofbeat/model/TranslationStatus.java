package org.hoofbeat.model;

/** Who stands behind a designation: babelon's {@code translation_status}, and our own flags. */
public enum TranslationStatus {
  /** The source's own language; nothing was translated. */
  ORIGINAL,
  /** Reviewed and published by the source. */
  OFFICIAL,
  /** Proposed by people, not yet reviewed. */
  CANDIDATE,
  /** Published in a supplied table whose making is not stated. */
  SUPPLIED,
  /** Written by a machine; never preferred to any other. */
  MACHINE
}
