package org.hoofbeat.text.structure;

/** Parts that notes and reports are made of. */
public enum SectionKind {
  CHIEF_COMPLAINT,
  PRESENT_ILLNESS,
  PAST_HISTORY,
  PERSONAL_HISTORY,
  FAMILY_HISTORY,
  EXAMINATION,
  INVESTIGATIONS,
  IMAGING,
  PATHOLOGY,
  GENETICS,
  DIAGNOSIS,
  TREATMENT,
  PLAN,
  /** What stands before the first heading. */
  OTHER
}
