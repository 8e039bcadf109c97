package org.hoofbeat.api.patient;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.DiseaseGroup;

/**
 * Patients counted by disease, and those of one disease by what is kept of them. There are no counts over several diseases but
 * their sum: from such ones, those of a disease too rare to be shown could be had by subtraction.
 */
final class PatientCharts {

  static final String UNSTATED = "unstated";

  /** @param values {@code term} says whether they are identifiers */
  record Chart(String name, boolean term, SmallCells values) {}

  private final Map<String, List<ArchivedPatient>> byDisease = new TreeMap<>();

  /** One disease goes by one identifier, whatever its packets call it. */
  PatientCharts(ServedBuild served, List<ArchivedPatient> patients) {
    patients.forEach(
        patient ->
            byDisease.merge(
                diseaseOf(served, patient.disease()).value(),
                List.of(patient),
                PatientCharts::joined));
  }

  private static List<ArchivedPatient> joined(List<ArchivedPatient> a, List<ArchivedPatient> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /** The identifier that stands for a disease in this build; its own where the build does not know it. */
  static TermId diseaseOf(ServedBuild served, TermId disease) {
    TermId current = served.graph().findCurrentId(disease).orElse(disease);
    return served.graph().findGroup(current).map(DiseaseGroup::id).orElse(current);
  }

  SmallCells diseases() {
    Map<String, Integer> counts = new TreeMap<>();
    byDisease.forEach((disease, patients) -> counts.put(disease, patients.size()));
    return SmallCells.ofOne(counts);
  }

  /** Empty for a disease that is not named among {@link #diseases}. */
  List<Chart> of(TermId disease) {
    boolean named =
        diseases().named().stream().anyMatch(cell -> cell.value().equals(disease.value()));
    if (!named) {
      return List.of();
    }
    List<ArchivedPatient> patients = byDisease.getOrDefault(disease.value(), List.of());
    Map<String, Integer> treatments = new TreeMap<>();
    patients.forEach(
        patient -> patient.treatmentIds().forEach(id -> treatments.merge(id, 1, Integer::sum)));
    return List.of(
        one("onset", true, patients, one -> one.onset() == null ? UNSTATED : one.onset().value()),
        one("delay", false, patients, one -> one.delay() == null ? UNSTATED : one.delay().text()),
        one(
            "department",
            false,
            patients,
            one -> one.department() == null ? UNSTATED : one.department()),
        one("sex", false, patients, one -> one.sex().name().toLowerCase(Locale.ROOT)),
        new Chart("treatment", true, SmallCells.ofMany(treatments, patients.size())));
  }

  private static Chart one(
      String name,
      boolean term,
      List<ArchivedPatient> patients,
      Function<ArchivedPatient, String> value) {
    Map<String, Integer> counts = new TreeMap<>();
    patients.forEach(patient -> counts.merge(value.apply(patient), 1, Integer::sum));
    return new Chart(name, term, SmallCells.ofOne(counts));
  }
}
