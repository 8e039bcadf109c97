package org.hoofbeat.api.cds;

import java.util.List;
import java.util.TreeSet;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;

/**
 * What a record says of a patient's findings.
 *
 * @param entries each with where it comes from, in the order of the record
 * @param diagnoses diseases recorded as conditions
 * @param unread entries of the record that say nothing we can use
 */
record Chart(List<Entry> entries, List<TermId> diagnoses, Sex sex, int unread) {

  /** @param origin a code with its outcome, {@code LOINC:2951-2 H}, or the condition's code */
  record Entry(TermId finding, boolean excluded, String origin) {}

  Chart {
    entries = List.copyOf(entries);
    diagnoses = List.copyOf(diagnoses);
  }

  /** A finding that any entry shows is there, whatever other entries say: many findings come and go. */
  PhenotypicProfile profile() {
    TreeSet<TermId> observed = new TreeSet<>();
    TreeSet<TermId> excluded = new TreeSet<>();
    entries.forEach(entry -> (entry.excluded() ? excluded : observed).add(entry.finding()));
    excluded.removeAll(observed);
    return new PhenotypicProfile(
        List.copyOf(observed), List.copyOf(excluded), null, sex, List.of());
  }
}
