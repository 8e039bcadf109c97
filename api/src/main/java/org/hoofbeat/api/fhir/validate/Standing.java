package org.hoofbeat.api.fhir.validate;

import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.code.CodeSystemFacts;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Extensions;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.Messages;
import org.jspecify.annotations.Nullable;

/** Tells of resources that are deprecated, withdrawn, retired, experimental or drafts. */
record Standing(Findings findings, ValueSet root) {

  void check(CodeSystemFacts facts) {
    check(
        "CodeSystem",
        facts.canonical(),
        facts.status(),
        facts.standardsStatus(),
        facts.experimental());
  }

  void check(MetadataResource resource) {
    check(
        resource.fhirType(),
        Canonical.text(String.valueOf(resource.getUrl()), resource.getVersion()),
        resource.hasStatus() ? resource.getStatus().toCode() : null,
        standards(resource),
        resource.getExperimental());
  }

  private static @Nullable String standards(MetadataResource resource) {
    return Extensions.text(resource.getExtension(), Extensions.STANDARDS_STATUS);
  }

  private void check(
      String type,
      String canonical,
      @Nullable String status,
      @Nullable String standards,
      boolean experimental) {
    Messages message = null;
    if ("deprecated".equals(standards)) {
      message = Messages.MSG_DEPRECATED;
    } else if ("withdrawn".equals(standards)) {
      message = Messages.MSG_WITHDRAWN;
    } else if ("retired".equals(status)) {
      message = Messages.MSG_RETIRED;
    } else if (experimental && !root.getExperimental()) {
      message = Messages.MSG_EXPERIMENTAL;
    } else if (("draft".equals(status) || "draft".equals(standards)) && !isDraft(root)) {
      message = Messages.MSG_DRAFT;
    }
    if (message != null) {
      findings.addOnce(
          Issue.of(
              IssueSeverity.INFORMATION,
              IssueType.BUSINESSRULE,
              "",
              message.with(canonical, type),
              "status-check"));
    }
  }

  private static boolean isDraft(ValueSet root) {
    boolean draft = root.hasStatus() && root.getStatus().toCode().equals("draft");
    return draft || "draft".equals(standards(root));
  }
}
