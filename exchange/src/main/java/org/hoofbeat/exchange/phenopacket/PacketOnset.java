package org.hoofbeat.exchange.phenopacket;

import java.util.Optional;
import org.hoofbeat.model.patient.OnsetStage;
import org.phenopackets.schema.v2.core.TimeElement;

/** When a disease began, by a phenopacket: an ontology term or an ISO 8601 age, of a range its start. */
final class PacketOnset {

  private PacketOnset() {}

  /** Of version 2; empty where nothing of the kind is told. */
  static Optional<String> of(TimeElement time) {
    return stated(
        switch (time.getElementCase()) {
          case ONTOLOGY_CLASS -> time.getOntologyClass().getId();
          case AGE -> time.getAge().getIso8601Duration();
          case AGE_RANGE -> time.getAgeRange().getStart().getIso8601Duration();
          case GESTATIONAL_AGE -> OnsetStage.ANTENATAL.term().value();
          default -> "";
        });
  }

  /** Of version 1. */
  static Optional<String> of(org.phenopackets.schema.v1.core.Disease disease) {
    return stated(
        switch (disease.getOnsetCase()) {
          case CLASS_OF_ONSET -> disease.getClassOfOnset().getId();
          case AGE_OF_ONSET -> disease.getAgeOfOnset().getAge();
          case AGE_RANGE_OF_ONSET -> disease.getAgeRangeOfOnset().getStart().getAge();
          default -> "";
        });
  }

  private static Optional<String> stated(String onset) {
    return onset.isBlank() ? Optional.empty() : Optional.of(onset.strip());
  }
}
