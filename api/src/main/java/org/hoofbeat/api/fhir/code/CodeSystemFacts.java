package org.hoofbeat.api.fhir.code;

import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a code system says of itself.
 *
 * @param status publication status code, null if unstated
 * @param standardsStatus HL7's standards status, null if unstated
 * @param valueSet the address of the value set of all its codes, null if it names none
 * @param versionAlgorithm how its versions compare, null to guess
 * @param versionNeeded a code means little without the version
 */
public record CodeSystemFacts(
    String url,
    @Nullable String version,
    String name,
    @Nullable LanguageTag language,
    CodeSystemContentMode content,
    boolean caseSensitive,
    @Nullable String status,
    @Nullable String standardsStatus,
    boolean experimental,
    @Nullable String valueSet,
    @Nullable String versionAlgorithm,
    boolean versionNeeded,
    List<PropertyDefinition> properties) {

  public CodeSystemFacts {
    properties = List.copyOf(properties);
  }

  /** {@code url|version}. */
  public String canonical() {
    return Canonical.text(url, version);
  }

  public boolean isComplete() {
    return content == CodeSystemContentMode.COMPLETE;
  }

  /** A declared property, null where there is none of this code. */
  public @Nullable PropertyDefinition property(String code) {
    for (PropertyDefinition definition : properties) {
      if (definition.code().equals(code)) {
        return definition;
      }
    }
    return null;
  }
}
