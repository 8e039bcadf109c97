package org.hoofbeat.text.structure;

import java.util.List;
import org.hoofbeat.text.measure.Measurement;
import org.hoofbeat.text.measure.Patient;
import org.hoofbeat.text.recognise.Finding;

/** What was read out of one note; all offsets are UTF-16 of the text as given. */
public record StructuredNote(
    Patient patient,
    List<Section> sections,
    List<Finding> findings,
    List<Measurement> measurements,
    List<NamedConcept> diagnoses,
    List<NamedConcept> drugs,
    List<NamedConcept> procedures) {

  public StructuredNote {
    sections = List.copyOf(sections);
    findings = List.copyOf(findings);
    measurements = List.copyOf(measurements);
    diagnoses = List.copyOf(diagnoses);
    drugs = List.copyOf(drugs);
    procedures = List.copyOf(procedures);
  }
}
