package org.hoofbeat.api.fhir.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hoofbeat.model.statement.MappingPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphMappingsTest {

  @ParameterizedTest
  @CsvSource({
    "EXACT, EQUIVALENT, EQUIVALENT",
    "BROAD, WIDER, NARROWER",
    "NARROW, NARROWER, WIDER",
    "CLOSE, RELATEDTO, RELATEDTO",
    "RELATED, RELATEDTO, RELATEDTO",
    "XREF, RELATEDTO, RELATEDTO"
  })
  void relationIsToldFromTheCodeGivenToTheCodeFound(
      MappingPredicate predicate, ConceptMapEquivalence there, ConceptMapEquivalence back) {
    assertThat(GraphMappings.equivalence(predicate)).isEqualTo(there);
    assertThat(GraphMappings.equivalence(predicate.inverse())).isEqualTo(back);
  }
}
