package org.hoofbeat.api.patient;

import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.exchange.phenopacket.ArchivalPacket;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.IsoAge;
import org.jspecify.annotations.Nullable;

/**
 * A packet handed over for the archive, with what stands beside it, checked.
 *
 * @param disease the one of the build that the packet's stands for
 */
record Submission(TermId disease, ArchivedPatient patient) {

  private static final String DEPARTMENT = "[\\p{L}\\p{M}][\\p{L}\\p{M} &/()（）-]{0,39}";

  /** @param diagnosed age at diagnosis, ISO 8601 */
  static Submission read(
      ServedBuild served, String packet, @Nullable String department, @Nullable String diagnosed) {
    ArchivalPacket read = ArchivalPacket.read(packet);
    TermId disease = PatientCharts.diseaseOf(served, read.disease());
    if (served.graph().findGroup(disease).isEmpty()) {
      throw bad("disease", read.disease().value(), "an identifier that this build knows.");
    }
    return new Submission(
        disease, ArchivedPatient.of(read, delay(read, diagnosed), checkedDepartment(department)));
  }

  private static @Nullable String checkedDepartment(@Nullable String department) {
    if (department == null || department.isBlank()) {
      return null;
    }
    String name = department.strip();
    if (!name.matches(DEPARTMENT)) {
      throw bad("department", name, "up to 40 letters and spaces.");
    }
    return name;
  }

  private static @Nullable Delay delay(ArchivalPacket packet, @Nullable String diagnosed) {
    if (diagnosed == null || diagnosed.isBlank()) {
      return null;
    }
    int months =
        IsoAge.months(diagnosed)
            .orElseThrow(() -> bad("diagnosed", diagnosed, "an age such as P7Y6M."));
    Integer onset = packet.onsetMonths();
    if (onset == null) {
      return null;
    }
    if (months < onset) {
      throw bad("diagnosed", diagnosed, "an age after that of onset.");
    }
    return Delay.ofMonths(months - onset);
  }

  private static HoofbeatFailure bad(String name, String value, String range) {
    return new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a value of '" + name + "': '" + Shown.of(value) + "'\nMaybe " + range);
  }
}
