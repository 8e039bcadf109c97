package org.hoofbeat.api.fhir.expand;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionParameterComponent;
import org.hoofbeat.api.fhir.code.CodeSystemFacts;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Extensions;
import org.jspecify.annotations.Nullable;

/** What an expansion says of how it was made: its parameters, each once, and its warnings. */
final class ExpansionNotes {

  private final ValueSetExpansionComponent expansion;
  private final ValueSet root;

  ExpansionNotes(ValueSetExpansionComponent expansion, ValueSet root) {
    this.expansion = expansion;
    this.root = root;
  }

  void add(String name, Type value) {
    for (ValueSetExpansionParameterComponent parameter : expansion.getParameter()) {
      if (parameter.getName().equals(name)
          && parameter.getValue().primitiveValue().equals(value.primitiveValue())) {
        return;
      }
    }
    expansion.addParameter().setName(name).setValue(value);
  }

  void addUri(String name, String value) {
    add(name, new UriType(value));
  }

  void used(CodeSystemFacts facts) {
    addUri("used-codesystem", facts.canonical());
    warn(facts.canonical(), facts.status(), facts.standardsStatus(), facts.experimental());
  }

  void used(ValueSet valueSet) {
    addUri("used-valueset", Canonical.text(valueSet.getUrl(), valueSet.getVersion()));
  }

  void unclosed(String reason) {
    if (!Extensions.has(expansion.getExtension(), Extensions.UNCLOSED)) {
      expansion.addExtension(Extensions.UNCLOSED, new BooleanType(true));
      expansion.addExtension(Extensions.UNCLOSED_REASON, new StringType(reason));
    }
  }

  void warn(MetadataResource resource) {
    if (resource.hasUrl()) {
      warn(
          Canonical.text(resource.getUrl(), resource.getVersion()),
          resource.hasStatus() ? resource.getStatus().toCode() : null,
          Extensions.text(resource.getExtension(), Extensions.STANDARDS_STATUS),
          resource.getExperimental());
    }
  }

  private void warn(
      String canonical,
      @Nullable String status,
      @Nullable String standardsStatus,
      boolean experimental) {
    String rootStatus = root.hasStatus() ? root.getStatus().toCode() : null;
    String rootStandards = Extensions.text(root.getExtension(), Extensions.STANDARDS_STATUS);
    boolean self = canonical.equals(Canonical.text(root.getUrl(), root.getVersion()));
    if ("deprecated".equals(standardsStatus)) {
      warnUnless(!self && "deprecated".equals(rootStandards), "warning-deprecated", canonical);
    } else if ("withdrawn".equals(standardsStatus)) {
      warnUnless(!self && "withdrawn".equals(rootStandards), "warning-withdrawn", canonical);
    } else if ("retired".equals(status)) {
      warnUnless(!self && "retired".equals(rootStatus), "warning-retired", canonical);
    } else if (experimental) {
      warnUnless(root.getExperimental(), "warning-experimental", canonical);
    } else if ("draft".equals(status) || "draft".equals(standardsStatus)) {
      warnUnless(
          "draft".equals(rootStatus) || "draft".equals(rootStandards), "warning-draft", canonical);
    }
  }

  private void warnUnless(boolean quiet, String name, String canonical) {
    if (!quiet) {
      addUri(name, canonical);
    }
  }
}
