package org.hoofbeat.api.fhir.validate;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** The coding that the answer is about: the first that is in the value set, else the last looked at. */
final class Answer {

  private @Nullable Coding accepted;
  private String acceptedPath = "";
  private @Nullable String acceptedVersion;
  private @Nullable Coding last;
  private String lastPath = "";
  private @Nullable String foundVersion;
  private String display = "";

  void see(Coding coding, Membership result, Asked asked) {
    if (last == null || result == Membership.IN) {
      last = coding;
    }
    lastPath = asked.path();
  }

  void accept(Coding coding, @Nullable String version, String shown) {
    if (accepted == null) {
      accepted = coding;
      acceptedPath = lastPath;
      acceptedVersion = version;
      display = shown;
    }
  }

  /** A code that exists but is not in the value set. */
  void foundOutside(@Nullable String version, String shown) {
    if (accepted == null) {
      foundVersion = version;
      display = shown.isEmpty() ? display : shown;
    }
  }

  boolean isAccepted(String path) {
    return accepted != null && acceptedPath.equals(path);
  }

  String lastCode() {
    return last == null || !last.hasCode() ? "" : last.getCode();
  }

  void code(Parameters parameters, String name, String value) {
    parameters.addParameter().setName(name).setValue(new CodeType(value));
  }

  void write(Parameters parameters, Coded coded, Membership result, Findings findings) {
    Coding shown = accepted == null && !coded.isConcept() ? last : accepted;
    String implied = findings.impliedSystem();
    if (shown != null && shown.hasSystem()) {
      parameters.addParameter().setName("system").setValue(new UriType(shown.getSystem()));
    } else if (result == Membership.IN && implied != null) {
      parameters.addParameter().setName("system").setValue(new UriType(implied));
    }
    String normal = findings.normalCode();
    if (normal != null) {
      code(parameters, "normalized-code", normal);
    }
    if (shown == null) {
      return;
    }
    if (!shown.hasCode()) {
      return;
    }
    code(parameters, "code", shown.getCode());
    String version = acceptedVersion;
    if (accepted == null) {
      version = shown.hasVersion() ? shown.getVersion() : foundVersion;
    }
    if (version != null) {
      parameters.addParameter("version", version);
    }
    if (!display.isEmpty()) {
      parameters.addParameter("display", display);
    }
  }

  /** The caller's concept again, with the versions that its codings were found in. */
  CodeableConcept echo(CodeableConcept concept, Coded coded) {
    CodeableConcept echo = concept.copy();
    for (int i = 0; i < echo.getCoding().size(); i++) {
      Coding looked = coded.codings().get(i);
      if (looked.hasVersion()) {
        echo.getCoding().get(i).setVersion(looked.getVersion());
      }
    }
    return echo;
  }
}
