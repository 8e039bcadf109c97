package org.hoofbeat.loaders.termlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermListLoaderTest {

  private static final String MAPPING =
      """
      id: 编码
      label: 名称
      prefix: ICD10CN-YB
      kind: CODE
      language: zh
      synonyms: 别名
      synonym_separator: ；
      parent: 上级
      exact: 同义编码
      version: "2026-01"
      """;

  private static final String LIST =
      "编码,名称,别名,上级,同义编码,科室\nQ87.4,马方综合征,马凡综合征；MFS,Q87,ICD10:Q87.4,心内科\nQ87.4,再来,,,,\n,无码,,,,\nQ88,,,,,\n";

  @Test
  void listInGbkWithAMappingGivesConceptsSynonymsParentsAndMappings() {
    RecordingSink sink =
        load(SourceFiles.bytes("list.csv", LIST.getBytes(Charset.forName("GBK"))), MAPPING);
    TermId id = new TermId("ICD10CN-YB:Q87.4");
    assertThat(sink.version()).isEqualTo("2026-01");
    assertThat(sink.all(Concept.class)).hasSize(1);
    Concept concept = sink.all(Concept.class).get(0);
    assertThat(concept.id()).isEqualTo(id);
    assertThat(concept.kind()).isEqualTo(ConceptKind.CODE);
    assertThat(concept.label()).isEqualTo("马方综合征");
    assertThat(concept.details()).containsOnlyKeys("科室").containsEntry("科室", "心内科");
    assertThat(sink.all(Designation.class))
        .containsExactly(
            Designation.synonym(id, "马凡综合征", Language.ZH, SynonymScope.EXACT),
            Designation.synonym(id, "MFS", Language.ZH, SynonymScope.EXACT));
    assertThat(sink.all(Hierarchy.class))
        .containsExactly(
            new Hierarchy(
                id, new TermId("ICD10CN-YB:Q87"), HierarchyRelation.CLASSIFIED_UNDER, null));
    assertThat(sink.all(Mapping.class))
        .containsExactly(Mapping.of(id, MappingPredicate.EXACT, new TermId("ICD10:Q87.4")));
    assertThat(sink.issueKinds())
        .containsExactly(
            LoadIssue.Kind.ENCODING,
            LoadIssue.Kind.DUPLICATE_ID,
            LoadIssue.Kind.MALFORMED_ID,
            LoadIssue.Kind.MALFORMED_VALUE);
  }

  @Test
  void tabsAndAHeaderFurtherDownAreRead() {
    String tsv = "our list\t\nid\tname\nHP:0001166\tSpider fingers\n";
    RecordingSink sink =
        load(
            SourceFiles.text("list.tsv", tsv),
            "id: id\nlabel: name\nkind: phenotype\nheader_row: 2\n");
    assertThat(sink.all(Concept.class))
        .extracting(concept -> concept.id().value())
        .containsExactly("HP:0001166");
  }

  @Test
  void listWithoutAMappingSaysWhatToWrite() {
    assertThatThrownBy(
            () -> SourceFiles.load(new TermListLoader(), SourceFiles.text("list.csv", LIST)))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("list.csv: no list.csv.mapping.yaml beside it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label: 名称\nkind: CODE\n",
        "id: 编码\nlabel: 名称\nkind: THING\n",
        "id: 编码\nlabel: 名称\nkind: CODE\ncolour: red\n",
        "id: 编码\nlabel: 名称\nkind: CODE\nheader_row: 0\n",
        "id: 编码\nlabel: 名称\nkind: CODE\nlanguage: '!'\n",
        "- a\n- b\n",
        "id: [\n",
        "id: 编码\nlabel: 名称\nkind: CODE\nparent: 没有\n"
      })
  void mappingThatCannotBeUsedStops(String mapping) {
    assertThatThrownBy(() -> load(SourceFiles.text("list.csv", LIST), mapping))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("list.csv");
  }

  private static RecordingSink load(SourceFile list, String mapping) {
    try {
      Path beside = list.path().resolveSibling(list.name() + ".mapping.yaml");
      Files.writeString(beside, mapping).toFile().deleteOnExit();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return SourceFiles.load(new TermListLoader(), list);
  }
}
