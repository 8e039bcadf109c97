package org.hoofbeat.loaders.orphapacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.RegisterSamples;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.loaders.Workbooks;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.junit.jupiter.api.Test;

class OrphapacketLoaderTest {

  private static final TermId MARFAN = new TermId("ORPHA:558");

  private final RecordingSink sink = RegisterSamples.load("packet-marfan.json");

  @Test
  void disorderHasItsLabelDefinitionAndWhatHasNoFieldOfItsOwn() {
    Concept concept = sink.all(Concept.class).get(0);
    assertThat(concept.id()).isEqualTo(MARFAN);
    assertThat(concept.label()).isEqualTo("Marfan syndrome");
    assertThat(concept.definition()).isEqualTo("A disease of connective tissue.");
    assertThat(concept.details())
        .containsEntry("PURL", "http://www.orpha.net/ORDO/Orphanet_558")
        .containsEntry("Novelty", "{\"a\":1}");
    assertThat(sink.version()).isEqualTo("2025-12-09");
  }

  @Test
  void bothShapesOfExternalReferencesKeepTheirRelation() {
    List<Mapping> mappings =
        sink.all(Mapping.class).stream().filter(one -> one.subject().equals(MARFAN)).toList();
    assertThat(mappings)
        .extracting(one -> one.object().value())
        .containsExactly(
            "OMIM:154700", "OMIM:610168", "ICD10:Q87.4", "UMLS:C0024796", "MESH:D000001");
    assertThat(mappings)
        .extracting(Mapping::predicate)
        .containsExactly(
            MappingPredicate.EXACT,
            MappingPredicate.BROAD,
            MappingPredicate.NARROW,
            MappingPredicate.XREF,
            MappingPredicate.EXACT);
    assertThat(mappings)
        .extracting(Mapping::relationCode)
        .containsExactly("E", "NTBT", "BTNT", "ND", "W");
    assertThat(mappings)
        .extracting(Mapping::negated)
        .containsExactly(false, false, false, false, true);
  }

  @Test
  void excludedFindingIsNegativeAndFrequencyKeepsClassAndText() {
    List<PhenotypeAnnotation> findings = sink.all(PhenotypeAnnotation.class);
    assertThat(findings).extracting(PhenotypeAnnotation::excluded).containsExactly(false, true);
    assertThat(findings.get(0).frequency().term()).isEqualTo(new TermId("HP:0040281"));
    assertThat(findings.get(0).frequency().text()).isEqualTo("Very frequent (99-80%)");
    assertThat(findings.get(1).isNegative()).isTrue();
  }

  @Test
  void objectInPlaceOfAListIsReadAndNoDataSaysNothing() {
    assertThat(sink.all(Hierarchy.class))
        .extracting(one -> one.child() + " " + one.parent())
        .containsExactly(
            "ORPHA:558 ORPHA:98050", "ORPHA:284963 ORPHA:558", "ORPHA:284973 ORPHA:558");
    Prevalence prevalence = sink.all(Prevalence.class).get(0);
    assertThat(prevalence.valuePer100000()).isEqualTo(20.0);
    assertThat(prevalence.details()).containsEntry("PrevalenceQualification", "Value and class");
    assertThat(sink.all(DiseaseCourse.class))
        .extracting(DiseaseCourse::value)
        .containsExactly("Disease", "Childhood", "Autosomal dominant");
    assertThat(sink.all(DiseaseCourse.class).get(2).term()).isEqualTo(new TermId("HP:0000006"));
  }

  @Test
  void genesOfChildrenBelongToTheChildAndAGeneIsDescribedOnce() {
    assertThat(sink.all(GeneAssociation.class))
        .extracting(one -> one.disease() + " " + one.gene())
        .containsExactly("ORPHA:284963 HGNC:3603", "ORPHA:558 HGNC:3603");
    assertThat(sink.all(Concept.class))
        .extracting(one -> one.id().value())
        .containsExactly("ORPHA:558", "HGNC:3603");
  }

  @Test
  void zipOfPacketsSaysTheSameAndPassesOverWhatIsNoPacket() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("json/README.md", new byte[] {'#'});
    files.put("json/ORPHApacket_558.json", RegisterSamples.get("packet-marfan.json").bytes());
    files.put("json/copy.json", RegisterSamples.get("packet-marfan.json").bytes());
    RecordingSink zipped =
        SourceFiles.load(
            new OrphapacketLoader(), SourceFiles.bytes("packets.zip", Workbooks.zip(files)));
    assertThat(zipped.statements()).isEqualTo(sink.statements());
    assertThat(zipped.issueKinds())
        .containsExactly(LoadIssue.Kind.UNSUPPORTED, LoadIssue.Kind.DUPLICATE_ID);
    assertThat(zipped.issues().get(0).text()).isEqualTo("json/README.md");
  }

  @Test
  void cutOffPacketStopsWithTheNameOfTheArchiveMember() {
    Map<String, byte[]> files =
        Map.of(
            "json/ORPHApacket_1.json",
            "{\n\"Orphapacket\": {\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    SourceFile zip = SourceFiles.bytes("packets.zip", Workbooks.zip(files));
    assertThatThrownBy(() -> new OrphapacketLoader().load(List.of(zip), new RecordingSink()))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("packets.zip!json/ORPHApacket_1.json, line 3");
  }
}
