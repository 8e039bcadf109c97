package org.hoofbeat.api.fhir.expand;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.jspecify.annotations.Nullable;

/** A code on its way into an expansion; written out only if its page is asked for. */
final class Entry {

  private final CodeSystemContent system;
  private final CodedConcept concept;
  private final @Nullable ConceptReferenceComponent reference;
  private final List<Entry> children = new ArrayList<>();

  /**
   * @param reference how the value set lists the code, null where it does not list it
   */
  Entry(
      CodeSystemContent system,
      CodedConcept concept,
      @Nullable ConceptReferenceComponent reference) {
    this.system = system;
    this.concept = concept;
    this.reference = reference;
  }

  CodeSystemContent system() {
    return system;
  }

  CodedConcept concept() {
    return concept;
  }

  @Nullable ConceptReferenceComponent reference() {
    return reference;
  }

  List<Entry> children() {
    return children;
  }
}
