package org.hoofbeat.api.fhir.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A selection whose members are listed. */
final class ListedSelection implements Selection {

  private final List<? extends CodedConcept> concepts;
  private final Set<String> codes = new HashSet<>();

  ListedSelection(List<? extends CodedConcept> concepts) {
    this.concepts = List.copyOf(concepts);
    concepts.forEach(concept -> codes.add(concept.code()));
  }

  @Override
  public boolean contains(CodedConcept concept) {
    return codes.contains(concept.code());
  }

  @Override
  public Iterable<? extends CodedConcept> concepts() {
    return concepts;
  }

  @Override
  public int size() {
    return concepts.size();
  }
}
