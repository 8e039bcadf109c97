package org.hoofbeat.api.fhir.core;

/** What a caller says about the version of a code system or value set. */
public record VersionRule(Mode mode, boolean valueSet, String url, String version) {

  /** How the rule works. */
  public enum Mode {
    /** Used where nothing else states a version. */
    DEFAULT("system-version", "default-valueset-version"),
    /** What was chosen must satisfy it. */
    CHECK("check-system-version", "check-valueset-version"),
    /** Used whatever else states a version. */
    FORCE("force-system-version", "force-valueset-version");

    private final String system;
    private final String valueSet;

    Mode(String system, String valueSet) {
      this.system = system;
      this.valueSet = valueSet;
    }
  }

  /** The parameter that stated the rule. */
  public String parameter() {
    return valueSet ? mode.valueSet : mode.system;
  }

  /** {@code url|version}. */
  public String canonical() {
    return url + "|" + version;
  }
}
