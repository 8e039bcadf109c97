package org.hoofbeat.api.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.TermId;

/**
 * One rare disease.
 *
 * @param values by facet; what nothing is known of has none
 * @param places in official lists, as {@code catalogue number}
 */
record ArchiveEntry(TermId id, Map<Facet, Set<String>> values, List<Place> places) {

  ArchiveEntry {
    values = Map.copyOf(values);
    places = List.copyOf(places);
  }

  /** A line of an official list. */
  record Place(String catalogue, String number) {}

  Set<String> values(Facet facet) {
    return values.getOrDefault(facet, Set.of());
  }
}
