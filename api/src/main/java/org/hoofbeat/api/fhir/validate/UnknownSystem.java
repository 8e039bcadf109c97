package org.hoofbeat.api.fhir.validate;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.Text;
import org.hoofbeat.api.fhir.core.Versions;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/**
 * A code system that nobody here has, in the version asked for or at all.
 *
 * @param canonical what the answer names as unknown
 */
record UnknownSystem(String canonical, Text text) {

  static UnknownSystem of(Terminology terminology, String url, @Nullable String version) {
    if (version == null) {
      return new UnknownSystem(url, Messages.UNKNOWN_CODESYSTEM.with(url));
    }
    List<String> versions = terminology.versions(url);
    return versions.isEmpty()
        ? new UnknownSystem(url, Messages.UNKNOWN_CODESYSTEM_VERSION_NONE.with(url, version))
        : new UnknownSystem(
            url + "|" + version,
            Messages.UNKNOWN_CODESYSTEM_VERSION.with(url, version, Versions.present(versions)));
  }

  Issue issue(String path) {
    return Issue.of(
        IssueSeverity.ERROR, IssueType.NOTFOUND, Findings.under(path, "system"), text, "not-found");
  }

  /** Notes it once; the message is told each time. */
  void tell(Findings findings, String path) {
    if (findings.unknownSystems().add(canonical)) {
      findings.add(issue(path));
    }
    findings.message(text.text());
  }
}
