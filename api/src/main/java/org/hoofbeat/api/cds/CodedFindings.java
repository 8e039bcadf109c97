package org.hoofbeat.api.cds;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.fhir.graph.Vocabulary;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;

/** What a FHIR code means in the graph: a finding itself, through an exact mapping, or by a name that is one term's alone. */
final class CodedFindings {

  private final ServedBuild served;

  CodedFindings(ServedBuild served) {
    this.served = served;
  }

  Optional<TermId> findPhenotype(CodeableConcept code) {
    return terms(code).flatMap(id -> phenotypes(id).stream()).findFirst().or(() -> byName(code));
  }

  Optional<TermId> findDisease(CodeableConcept code) {
    return terms(code)
        .flatMap(id -> dossier(id).stream())
        .filter(
            dossier ->
                dossier
                    .findConcept()
                    .filter(concept -> concept.kind() == ConceptKind.DISEASE)
                    .isPresent())
        .map(Dossier::id)
        .findFirst();
  }

  /** Findings that LOINC2HPO reads from a test's outcome; what is high or low is abnormal where only that is stated. */
  List<Chart.Entry> list(CodeableConcept test, String outcome) {
    List<Chart.Entry> found = new ArrayList<>();
    terms(test)
        .filter(id -> id.has(CuriePrefix.LOINC))
        .flatMap(id -> dossier(id).stream())
        .forEach(dossier -> found.addAll(read(dossier, outcome)));
    return found;
  }

  private static List<Chart.Entry> read(Dossier test, String outcome) {
    List<Chart.Entry> exact = select(test, outcome, outcome);
    boolean either = outcome.equals("H") || outcome.equals("L");
    return exact.isEmpty() && either ? select(test, Outcome.ABNORMAL, outcome) : exact;
  }

  private static List<Chart.Entry> select(Dossier test, String wanted, String outcome) {
    return test.list(LaboratoryInterpretation.class).stream()
        .map(Stated::statement)
        .filter(one -> one.outcome().equals(wanted))
        .map(one -> new Chart.Entry(one.phenotype(), one.excluded(), test.id() + " " + outcome))
        .toList();
  }

  /** Every coding as an identifier of the graph. */
  static Stream<TermId> terms(CodeableConcept code) {
    return code.getCoding().stream()
        .filter(coding -> coding.hasSystem() && coding.hasCode())
        .map(CodedFindings::term)
        .filter(Objects::nonNull)
        .flatMap(Optional::stream);
  }

  private static Optional<TermId> term(Coding coding) {
    return Vocabulary.ofUrl(coding.getSystem())
        .flatMap(vocabulary -> vocabulary.term(coding.getCode()));
  }

  private Optional<Dossier> dossier(TermId id) {
    return served.graph().findCurrentId(id).flatMap(served.graph()::findDossier);
  }

  private List<TermId> phenotypes(TermId id) {
    Optional<Dossier> dossier = dossier(id);
    if (dossier.isEmpty()) {
      return List.of();
    }
    if (dossier.get().id().has(CuriePrefix.HP)) {
      return List.of(dossier.get().id());
    }
    return Stream.concat(
            dossier.get().list(Mapping.class).stream()
                .map(Stated::statement)
                .filter(Mapping::isSame)
                .map(Mapping::object),
            dossier.get().listPointingHere(Mapping.class).stream()
                .map(Stated::statement)
                .filter(Mapping::isSame)
                .map(Mapping::subject))
        .filter(other -> other.has(CuriePrefix.HP))
        .sorted()
        .toList();
  }

  private Optional<TermId> byName(CodeableConcept code) {
    Stream<String> names =
        Stream.concat(Stream.of(code.getText()), code.getCoding().stream().map(Coding::getDisplay));
    return names
        .filter(name -> name != null && !name.isBlank())
        .map(
            name ->
                served.graph().listByExactName(name).stream()
                    .filter(id -> id.has(CuriePrefix.HP))
                    .toList())
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0))
        .findFirst();
  }
}
