package org.hoofbeat.loaders.mondo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.junit.jupiter.api.Test;

class MondoLoaderTest {

  private static final TermId MARFAN = new TermId("MONDO:0007947");

  @Test
  void cleanedIdsQualifiedXrefsSubsetsAndFallbackParentsAreKept() {
    String obo =
        """
        format-version: 1.2
        data-version: releases/2026-08-04
        ontology: mondo

        [Term]
        id: MONDO:0007947
        name: Marfan syndrome
        def: "A disorder of connective tissue." [Orphanet:558]
        subset: rare
        subset: gard_rare
        synonym: "MFS" EXACT ABBREVIATION [OMIM:154700, Orphanet:558]
        xref: GARD:0016535
        xref: Orphanet:558 {source="MONDO:equivalentTo", source="MONDO:obsoleteEquivalent"}
        xref: mesh:D008382 {source="MONDO:equivalentTo"}
        xref: ICD10CM:Q874 {source="MONDO:equivalentTo"}
        is_a: MONDO:0023603 {source="DOID:14323"} ! hereditary disorder of connective tissue
        is_a: MONDO:0700096 {source="FALLBACK_ROOT"} ! human disease
        property_value: skos:exactMatch OMIM:154700
        """;
    RecordingSink sink = SourceFiles.load(new MondoLoader(), SourceFiles.text("mondo.obo", obo));
    assertThat(sink.version()).isEqualTo("2026-08-04");
    Concept marfan = sink.all(Concept.class).get(0);
    assertThat(marfan.kind()).isEqualTo(ConceptKind.DISEASE);
    assertThat(marfan.subsets()).containsExactly("gard_rare", "rare");
    assertThat(marfan.details())
        .containsEntry("definition_xrefs", "Orphanet:558")
        .containsEntry("synonym_xrefs", "MFS [OMIM:154700, Orphanet:558]")
        .containsEntry(
            "is_a_qualifiers",
            "MONDO:0023603 {source=DOID:14323} | MONDO:0700096 {source=FALLBACK_ROOT}");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::type)
        .containsExactly("ABBREVIATION");
    assertThat(sink.all(Hierarchy.class))
        .containsExactly(
            new Hierarchy(MARFAN, new TermId("MONDO:0023603"), HierarchyRelation.IS_A, null),
            new Hierarchy(MARFAN, new TermId("MONDO:0700096"), HierarchyRelation.FALLBACK, null));
    assertThat(sink.all(Mapping.class))
        .containsExactly(
            Mapping.xref(MARFAN, new TermId("GARD:0016535")),
            xref("ORPHA:558", "MONDO:equivalentTo, MONDO:obsoleteEquivalent"),
            xref("MESH:D008382", "MONDO:equivalentTo"),
            xref("ICD10CM:Q87.4", "MONDO:equivalentTo"),
            Mapping.of(MARFAN, MappingPredicate.EXACT, new TermId("OMIM:154700")));
  }

  @Test
  void jsonEdgeMarkedAsFallbackIsNoIsA() {
    String json =
        """
        {"graphs":[{"nodes":[{"id":"http://purl.obolibrary.org/obo/MONDO_0007947","lbl":"Marfan syndrome","type":"CLASS",
          "meta":{"xrefs":[{"val":"Orphanet:558","meta":{"basicPropertyValues":[
            {"pred":"http://www.geneontology.org/formats/oboInOwl#source","val":"MONDO:equivalentTo"}]}}]}}],
         "edges":[{"sub":"http://purl.obolibrary.org/obo/MONDO_0007947","pred":"is_a",
          "obj":"http://purl.obolibrary.org/obo/MONDO_0700096","meta":{"basicPropertyValues":[
            {"pred":"http://www.geneontology.org/formats/oboInOwl#source","val":"FALLBACK_ROOT"}]}}]}]}
        """;
    RecordingSink sink = SourceFiles.load(new MondoLoader(), SourceFiles.text("mondo.json", json));
    assertThat(sink.all(Hierarchy.class))
        .extracting(Hierarchy::relation)
        .containsExactly(HierarchyRelation.FALLBACK);
    assertThat(sink.all(Mapping.class)).containsExactly(xref("ORPHA:558", "MONDO:equivalentTo"));
  }

  private static Mapping xref(String target, String source) {
    return new Mapping(
        MARFAN,
        MappingPredicate.XREF,
        new TermId(target),
        false,
        null,
        Double.NaN,
        null,
        Map.of("source", source));
  }
}
