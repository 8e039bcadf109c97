package org.hoofbeat.text.structure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.measure.MeasurementReader;
import org.hoofbeat.text.measure.Patient;
import org.hoofbeat.text.measure.PatientReader;
import org.hoofbeat.text.recognise.Finding;
import org.hoofbeat.text.recognise.LocalWordings;
import org.hoofbeat.text.recognise.NameDictionary;
import org.hoofbeat.text.recognise.NameDictionaryBuilder;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.recognise.context.Context;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * Reads a note into a record: an admission note, an outpatient note, a report of imaging, ultrasound, pathology or the
 * laboratory.
 *
 * <p>Immutable and thread-safe; keeps nothing of what it reads. Findings under a heading of family history are told of
 * relatives, those under past history of the past.
 */
public final class NoteReader {

  /** Chinese codes of procedures. */
  private static final String PROCEDURE_CODES = "ICD9CM3";

  /** Its codes of substances name drugs in Chinese. */
  private static final String SUBSTANCE_CODES = "ICD11";

  private final PhenotypeRecogniser recogniser;
  private final MeasurementReader measurements = new MeasurementReader();
  private final SectionReader sections = new SectionReader();
  private final NameDictionary diseases;
  private final NameDictionary drugs;
  private final NameDictionary procedures;

  /**
   * A reader over these names.
   *
   * @param terms live terms of any kind; diseases, drugs, medical actions and codes of procedures are taken
   */
  public NoteReader(PhenotypeRecogniser recogniser, Iterable<IndexedTerm> terms) {
    NameDictionaryBuilder diseaseNames = new NameDictionaryBuilder();
    DrugNames drugNames = new DrugNames(measurements);
    NameDictionaryBuilder procedureNames = new NameDictionaryBuilder();
    for (IndexedTerm term : terms) {
      if (term.active() && isWanted(term.kind(), term.id().prefix())) {
        drugNames.add(term);
        if (term.kind() == ConceptKind.DISEASE) {
          diseaseNames.add(term);
        } else if (term.kind() == ConceptKind.MEDICAL_ACTION
            || term.id().prefix().startsWith(PROCEDURE_CODES)) {
          procedureNames.add(term);
        }
      }
    }
    this.recogniser = recogniser;
    this.diseases = diseaseNames.build();
    this.drugs = drugNames.dictionary();
    this.procedures = procedureNames.build();
  }

  private NoteReader(PhenotypeRecogniser recogniser, ColumnReader in) throws IOException {
    this.recogniser = recogniser;
    this.diseases = NameDictionary.read(in);
    this.drugs = NameDictionary.read(in);
    this.procedures = NameDictionary.read(in);
  }

  /** A reader with the names that {@link #writeNames} wrote. */
  public static NoteReader read(PhenotypeRecogniser recogniser, ColumnReader in)
      throws IOException {
    return new NoteReader(recogniser, in);
  }

  /** Writes the names of diseases, drugs and procedures. */
  public void writeNames(ColumnWriter out) {
    diseases.write(out);
    drugs.write(out);
    procedures.write(out);
  }

  /** The reader of findings alone. */
  public PhenotypeRecogniser recogniser() {
    return recogniser;
  }

  /** True for a term whose names a reader takes. */
  public static boolean isWanted(ConceptKind kind, String prefix) {
    return kind == ConceptKind.DISEASE
        || kind == ConceptKind.DRUG
        || kind == ConceptKind.MEDICAL_ACTION
        || prefix.startsWith(PROCEDURE_CODES)
        || prefix.equals(SUBSTANCE_CODES);
  }

  /** The record of a note. */
  public StructuredNote read(String text) {
    return read(text, LocalWordings.NONE);
  }

  /** As {@link #read(String)}, with curators' wordings. */
  public StructuredNote read(String text, LocalWordings local) {
    FoldedText folded = FoldedText.of(text);
    Patient patient = PatientReader.read(folded);
    List<Section> places = sections.read(folded);
    List<NamedConcept> diagnoses = new ArrayList<>();
    List<NamedConcept> medicines = new ArrayList<>();
    List<NamedConcept> actions = new ArrayList<>();
    for (FoldedText part : folded.parts()) {
      Context context = recogniser.context(part);
      diagnoses.addAll(named(diseases, part, places, context));
      medicines.addAll(named(drugs, part, places, context));
      actions.addAll(named(procedures, part, places, context));
    }
    return new StructuredNote(
        patient,
        places,
        recogniser.recognise(folded, local).stream()
            .map(finding -> placed(finding, places))
            .toList(),
        measurements.read(folded, patient),
        diagnoses,
        medicines,
        actions);
  }

  private static Finding placed(Finding finding, List<Section> places) {
    SectionKind kind = kindAt(finding.start(), places);
    return switch (kind) {
      case FAMILY_HISTORY -> finding.ofFamily();
      case PAST_HISTORY -> finding.ofThePast();
      default -> finding;
    };
  }

  private static List<NamedConcept> named(
      NameDictionary dictionary, FoldedText text, List<Section> places, Context context) {
    List<NamedConcept> found = new ArrayList<>();
    for (NameDictionary.Hit hit : dictionary.find(text.text())) {
      int start = text.start(hit.start());
      int end = text.end(hit.end() - 1);
      boolean family =
          context.isFamily(hit.start(), hit.end())
              || kindAt(start, places) == SectionKind.FAMILY_HISTORY;
      found.add(
          new NamedConcept(
              hit.id(),
              hit.label(),
              start,
              end,
              text.original().substring(start, end),
              context.isExcluded(hit.start(), hit.end()),
              family));
    }
    return found;
  }

  private static SectionKind kindAt(int offset, List<Section> places) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < places.size() && places.get(low).holds(offset)
        ? places.get(low).kind()
        : SectionKind.OTHER;
  }
}
