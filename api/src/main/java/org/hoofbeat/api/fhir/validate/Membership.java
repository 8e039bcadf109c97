package org.hoofbeat.api.fhir.validate;

/** Whether a code is in a value set. */
enum Membership {
  IN,
  OUT,
  /** Cannot be told: a code system is not known. */
  UNKNOWN
}
