package org.hoofbeat.exchange.sssom;

import java.util.List;

/**
 * What a file of mappings held: a set of its good rows, and what became of the rest.
 *
 * @param places where each row of the set stands in the file, {@code Line 8}, {@code Mapping 3} or {@code Row 5}
 * @param notices what was left out of all rows or renamed
 */
public record MappingFile(
    MappingSet set, List<String> places, Refused refused, List<String> notices) {

  public MappingFile {
    places = List.copyOf(places);
    notices = List.copyOf(notices);
  }
}
