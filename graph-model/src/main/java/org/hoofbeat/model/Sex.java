package org.hoofbeat.model;

/** Sex as HPOA and the Phenopacket Schema know it. */
public enum Sex {
  UNKNOWN,
  FEMALE,
  MALE,
  OTHER
}
