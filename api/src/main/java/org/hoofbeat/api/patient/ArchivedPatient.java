package org.hoofbeat.api.patient;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hoofbeat.exchange.phenopacket.ArchivalPacket;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a patient.
 *
 * @param id digest of the packet, so that one packet counts once
 * @param onset HPO class of the age at onset
 * @param delay from onset to diagnosis
 */
record ArchivedPatient(
    String id,
    TermId disease,
    Sex sex,
    @Nullable TermId onset,
    @Nullable Delay delay,
    @Nullable String department,
    List<TermId> treatments) {

  ArchivedPatient {
    treatments = List.copyOf(treatments);
  }

  static ArchivedPatient of(
      ArchivalPacket packet, @Nullable Delay delay, @Nullable String department) {
    return new ArchivedPatient(
        packet.digest(),
        packet.disease(),
        packet.sex(),
        packet.onset(),
        delay,
        department,
        packet.treatments());
  }

  /** Treatments, each once. */
  Set<String> treatmentIds() {
    Set<String> ids = new TreeSet<>();
    treatments.forEach(treatment -> ids.add(treatment.value()));
    return ids;
  }
}
