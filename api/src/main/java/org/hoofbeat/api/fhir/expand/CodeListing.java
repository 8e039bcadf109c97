package org.hoofbeat.api.fhir.expand;

import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.request.Terminology;

/** Goes through the codes of a value set without writing them. */
public final class CodeListing {

  private CodeListing() {}

  /** Gives each code once, with its code system. */
  public static void forEach(
      Terminology terminology,
      ValueSet valueSet,
      BiConsumer<CodeSystemContent, CodedConcept> consumer) {
    ExpansionNotes notes = new ExpansionNotes(new ValueSetExpansionComponent(), valueSet);
    Collector collector = new ComposeReader(terminology, notes, null).read(valueSet);
    collector.all().forEach(entry -> consumer.accept(entry.system(), entry.concept()));
  }
}
