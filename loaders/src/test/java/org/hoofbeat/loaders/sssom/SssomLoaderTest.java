package org.hoofbeat.loaders.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SssomLoaderTest {

  @Test
  void everySlotOfARowAndThoseOfItsSetAreKept() {
    RecordingSink sink =
        load(
            """
            # curie_map:
            #   MONDO: http://purl.obolibrary.org/obo/MONDO_
            #   Orphanet: http://www.orpha.net/ORDO/Orphanet_
            # license: https://creativecommons.org/publicdomain/zero/1.0/
            # mapping_set_id: https://example.org/set.sssom.tsv
            # mapping_set_version: http://purl.obolibrary.org/obo/mondo/releases/2026-08-04/mappings/set.sssom.tsv
            # subject_source: infores:mondo
            subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\tauthor_id
            MONDO:0007947\tMarfan syndrome\tskos:exactMatch\tOrphanet:558\tMarfan syndrome\tsemapv:ManualMappingCuration\t0.95\torcid:0000-0002-0000-0001
            """);
    assertThat(sink.version()).isEqualTo("2026-08-04");
    assertThat(sink.all(Mapping.class))
        .containsExactly(
            new Mapping(
                new TermId("MONDO:0007947"),
                MappingPredicate.EXACT,
                new TermId("ORPHA:558"),
                false,
                "semapv:ManualMappingCuration",
                0.95,
                null,
                Map.of(
                    "subject_label", "Marfan syndrome",
                    "object_label", "Marfan syndrome",
                    "author_id", "orcid:0000-0002-0000-0001",
                    "mapping_set_id", "https://example.org/set.sssom.tsv",
                    "license", "https://creativecommons.org/publicdomain/zero/1.0/",
                    "subject_source", "infores:mondo")));
  }

  @ParameterizedTest
  @CsvSource({
    "skos:exactMatch,EXACT",
    "skos:closeMatch,CLOSE",
    "skos:broadMatch,BROAD",
    "skos:narrowMatch,NARROW",
    "skos:relatedMatch,RELATED",
    "oboInOwl:hasDbXref,XREF",
    "http://www.w3.org/2004/02/skos/core#exactMatch,EXACT",
    "owl:equivalentClass,EXACT"
  })
  void predicatesAreRead(String text, MappingPredicate predicate) {
    Mapping mapping = rows("MONDO:0000001\t" + text + "\tDOID:4\t\t").all(Mapping.class).get(0);
    assertThat(mapping.predicate()).isEqualTo(predicate);
    assertThat(text.equals(predicate.curie()) || text.equals(mapping.details().get("predicate_id")))
        .isTrue();
  }

  @Test
  void negatedMappingIsNeverTakenForPositive() {
    RecordingSink sink =
        rows(
            "MONDO:0000001\tskos:exactMatch\tDOID:4\tNot\t",
            "MONDO:0000001\tskos:exactMatch\tDOID:5\tHardly\t");
    assertThat(sink.all(Mapping.class)).extracting(Mapping::negated).containsExactly(true);
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_VALUE);
  }

  @Test
  void unknownPrefixesAreKeptAndWhatIsNoMappingIsReported() {
    RecordingSink sink =
        rows(
            "MONDO:0000001\toboInOwl:hasDbXref\tbirnlex:12669\t\t",
            "MONDO:0000001\tskos:exactMatch\tsssom:NoTermFound\t\t",
            "MONDO:0000001\tskos:exactMatch\tno id\t\t",
            "MONDO:0000001\trdfs:seeAlso\tDOID:4\t\t",
            "MONDO:0000001\tskos:exactMatch\tDOID:4\t\t1.5");
    assertThat(sink.all(Mapping.class))
        .extracting(mapping -> mapping.object().value())
        .containsExactly("birnlex:12669", "DOID:4");
    assertThat(sink.all(Mapping.class).get(1).confidence()).isNaN();
    assertThat(sink.issueKinds())
        .containsExactly(
            LoadIssue.Kind.UNSUPPORTED,
            LoadIssue.Kind.MALFORMED_ID,
            LoadIssue.Kind.UNSUPPORTED,
            LoadIssue.Kind.MALFORMED_VALUE);
  }

  @Test
  void datesInTheHeadAreTextsAndFoldedLinesAreOne() {
    RecordingSink sink =
        load(
            """
            # creator_id:
            # - https://orcid.org/0000-0002-0000-0001
            # mapping_date: 2025-10-21
            # mapping_set_description: 'generated
            #   by a script'
            subject_id\tpredicate_id\tobject_id
            ICD10WHO:A00\tskos:exactMatch\ticd11.foundation:257068234
            """);
    assertThat(sink.version()).isEqualTo("2025-10-21");
    Mapping mapping = sink.all(Mapping.class).get(0);
    assertThat(mapping.subject().value()).isEqualTo("ICD10:A00");
    assertThat(mapping.object().value()).isEqualTo("ICD11F:257068234");
    assertThat(mapping.details()).isEqualTo(Map.of("mapping_date", "2025-10-21"));
  }

  @Test
  void headThatIsNoYamlStops() {
    assertThatThrownBy(() -> load("# a: [\nsubject_id\tpredicate_id\tobject_id\n"))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("s.sssom.tsv, line 1: the metadata");
  }

  @Test
  void anotherTableStops() {
    assertThatThrownBy(() -> load("a\tb\n1\t2\n"))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("no column 'subject_id'");
  }

  private static RecordingSink rows(String... rows) {
    return load(
        "subject_id\tpredicate_id\tobject_id\tpredicate_modifier\tconfidence\n"
            + String.join("\n", rows)
            + "\n");
  }

  private static RecordingSink load(String text) {
    return SourceFiles.load(new SssomLoader(), SourceFiles.text("s.sssom.tsv", text));
  }
}
