package org.hoofbeat.api.fhir.validate;

import org.hl7.fhir.r4.model.Coding;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.Wordings;
import org.jspecify.annotations.Nullable;

/** One coding on its way through the value sets: what is asked and what was met. Not thread-safe. */
final class Asked {

  private final Coding coding;
  private final String path;
  private final Wordings words = new Wordings();
  private @Nullable CodeSystemContent system;

  Asked(Coding coding, String path) {
    this.coding = coding;
    this.path = path;
  }

  String code() {
    return coding.getCode();
  }

  @Nullable String version() {
    return coding.getVersion();
  }

  @Nullable String url() {
    return coding.getSystem();
  }

  @Nullable String display() {
    return coding.getDisplay();
  }

  String path() {
    return path;
  }

  String path(String name) {
    return Findings.under(path, name);
  }

  Wordings words() {
    return words;
  }

  void met(CodeSystemContent found) {
    system = found;
  }

  /** The code system that the code was looked for in last, null if none was found. */
  @Nullable CodeSystemContent system() {
    return system;
  }
}
