package org.hoofbeat.exchange.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.hoofbeat.model.HoofbeatException;
import org.junit.jupiter.api.Test;

class SssomTest {

  private static final String FILE =
      """
      #curie_map:
      #  HP: http://purl.obolibrary.org/obo/HP_
      #  ORPHA: http://www.orpha.net/ORDO/Orphanet_
      #mapping_set_id: https://example.org/set
      #mapping_set_version: '1.10'
      #mapping_date: '2026-11-01'
      subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tconfidence\tcomment
      ORPHA:558\tMarfan syndrome\tskos:exactMatch\t\tHP:0001250\tsemapv:ManualMappingCuration\t0.9\t"two
      lines, a \ttab and a ""quote""\"
      ORPHA:2\t\tskos:exactMatch\tNot\tHP:0000707\tsemapv:LexicalMatching\t\t综合征
      ORPHA:3\t\tskos:exactMatch\t\tsssom:NoTermFound\tsemapv:ManualMappingCuration\t\ta\\|b|c
      """;

  @Test
  void rowsHeadAndNegativesAreRead() {
    MappingSet set = read(FILE);
    assertThat(set.rows()).hasSize(3);
    assertThat(set.rows().get(0)).containsEntry("comment", "two\nlines, a \ttab and a \"quote\"");
    assertThat(set.rows().get(1)).containsEntry("predicate_modifier", "Not");
    assertThat(set.rows().get(2)).containsEntry("object_id", "sssom:NoTermFound");
    assertThat(set.head()).containsEntry("mapping_set_version", "1.10");
  }

  @Test
  void headSlotsHoldForEveryRow() {
    assertThat(read(FILE).rows())
        .allSatisfy(row -> assertThat(row).containsEntry("mapping_date", "2026-11-01"));
    assertThat(read(FILE).head()).doesNotContainKey("mapping_date");
  }

  @Test
  void whatIsWrittenIsReadAndWrittenAgainToTheByte() {
    String once = SssomWriter.write(read(FILE));
    assertThat(SssomWriter.write(read(once))).isEqualTo(once);
    assertThat(read(once).rows()).isEqualTo(read(FILE).rows());
    assertThat(once).contains("#mapping_date: ").contains("a\\|b|c");
  }

  @Test
  void tableTextAndJsonSayTheSame() {
    MappingSet set = read(FILE);
    String json = SssomJson.write(set);
    assertThat(json)
        .contains("\"confidence\" : 0.9")
        .contains("\"predicate_modifier\" : \"Not\"")
        .contains("\"object_id\" : \"sssom:NoTermFound\"")
        .contains("\"mapping_set_version\" : \"1.10\"");
    MappingSet again = readJson(json);
    assertThat(again.rows()).isEqualTo(set.rows());
    assertThat(SssomJson.write(again)).isEqualTo(json);
    assertThat(SssomWriter.write(again)).isEqualTo(SssomWriter.write(set));
  }

  @Test
  void multivaluedSlotsAreListsInJson() {
    String json =
        """
        {"@context": {"A": "http://a/"}, "mood": "good", "mappings": [
          {"subject_id": "A:1", "predicate_id": "skos:exactMatch", "object_id": "A:2",
           "mapping_justification": "semapv:LexicalMatching", "confidence": 0.90,
           "author_label": ["Li|Wang", "Zhao \\\\ Sun"], "weather": "rain"}]}
        """;
    MappingSet set = readJson(json);
    assertThat(set.rows().get(0))
        .containsEntry("author_label", "Li\\|Wang|Zhao \\\\ Sun")
        .containsEntry("confidence", "0.90");
    assertThat(fileOfJson(json).notices())
        .containsExactly("'weather' is no slot and no declared extension; left out");
    assertThat(SssomJson.write(set)).contains("0.90").contains("\"Li|Wang\"");
    assertThat(SssomJson.write(readJson(SssomJson.write(set)))).isEqualTo(SssomJson.write(set));
  }

  @Test
  void jsonThatIsNoMappingSetIsRefusedByPlace() {
    refuseJson("[", "no JSON");
    refuseJson("{}", "list of mappings");
    assertThat(fileOfJson("{\"mappings\": [{\"subject_id\": \"A:1\"}, 7]}").refused().told())
        .containsExactly(
            "Mapping 1: 'predicate_id' is missing", "Mapping 2: 'subject_id' is missing");
  }

  private static void refuseJson(String json, String named) {
    assertThatThrownBy(() -> readJson(json))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining(named);
  }

  private static MappingSet readJson(String json) {
    return whole(fileOfJson(json));
  }

  private static MappingFile fileOfJson(String json) {
    return SssomJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void namesFromBeforeOneAreUnderstood() {
    MappingFile file =
        file(
            "#curie_map: {A: 'http://a/'}\nsubject_id\tpredicate_id\tobject_id\tmatch_type\nA:1\tskos:exactMatch\tA:2\tLexical\n");
    assertThat(file.set().rows().get(0))
        .containsEntry("mapping_justification", "semapv:LexicalMatching");
    assertThat(file.notices()).hasSize(1);
  }

  @Test
  void undeclaredColumnsAreLeftOutWithANoticeAndDeclaredOnesKept() {
    String columns = "subject_id\tpredicate_id\tobject_id\tmapping_justification\tmood\n";
    String row = "A:1\tskos:exactMatch\tA:2\tsemapv:LexicalMatching\tgood\n";
    assertThat(read("#curie_map: {A: 'http://a/'}\n" + columns + row).rows().get(0))
        .doesNotContainKey("mood");
    String declared = "#curie_map: {A: 'http://a/'}\n#extension_definitions:\n#- slot_name: mood\n";
    MappingSet kept = read(declared + columns + row);
    assertThat(kept.rows().get(0)).containsEntry("mood", "good");
    assertThat(SssomWriter.write(kept)).contains("mapping_justification\tmood\n");
  }

  @Test
  void headOfItsOwnFileIsUsed() {
    String rows =
        "subject_id\tpredicate_id\tobject_id\tmapping_justification\nA:1\tskos:exactMatch\tA:2\tsemapv:LexicalMatching\n";
    MappingFile file =
        SssomReader.read(
            new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
            "curie_map: {A: 'http://a/'}");
    assertThat(whole(file).curieMap()).containsKey("A");
  }

  @Test
  void aBadRowIsRefusedByItsLineAndTheOthersAreRead() {
    refuseRow(
        FILE.replace("#  HP: http://purl.obolibrary.org/obo/HP_\n", ""),
        "Line 7: the prefix of 'HP:0001250' in object_id is not declared",
        2);
    refuseRow(FILE.replace("\t0.9\t", "\t9\t"), "Line 8: not a confidence", 1);
    refuseRow(FILE.replace("\tNot\t", "\tPerhaps\t"), "Line 10: not a predicate modifier", 1);
    refuseRow(FILE.replace("ORPHA:2\t\tskos:exactMatch", "ORPHA:2\t\t"), "'predicate_id'", 1);
    refuseRow(FILE.replace("综合征", "综合征\tmore"), "Line 10: 9 cells under 8 columns", 1);
  }

  private static void refuseRow(String text, String named, int refused) {
    MappingFile file = file(text);
    assertThat(file.refused().count()).isEqualTo(refused);
    assertThat(file.refused().told().get(0)).contains(named);
    assertThat(file.set().rows()).hasSize(3 - refused).hasSameSizeAs(file.places());
  }

  @Test
  void aRefusedRowStillSpeaksForItsColumn() {
    String file =
        FILE.replace("#mapping_date", "#mapping_tool: 'T'\n#mapping_date")
            .replace("comment\n", "comment\tmapping_tool\n")
            .replaceAll("(?m)(quote\"\"\"|综合征|a\\\\\\|b\\|c)$", "$1\t")
            .replace("综合征\t", "综合征\tother")
            .replace("\tNot\t", "\tPerhaps\t");
    MappingFile read = file(file);
    assertThat(read.refused().count()).isEqualTo(1);
    assertThat(read.set().rows())
        .allSatisfy(row -> assertThat(row).doesNotContainKey("mapping_tool"));
  }

  @Test
  void ofVeryManyBadRowsTheFirstThousandAreTold() {
    MappingFile file = file(FILE + "ORPHA:2\n".repeat(1_200));
    assertThat(file.refused().count()).isEqualTo(1_200);
    assertThat(file.refused().told()).hasSize(1_000);
    assertThat(file.places()).containsExactly("Line 8", "Line 10", "Line 11");
  }

  @Test
  void aFileThatIsNoMappingSetIsRefused() {
    refuse(FILE + "\"open", "a quote is not closed");
    refuse("", "no row of column names");
    refuse("subject_id\tpredicate_id\tobject_id\n", "no column 'mapping_justification'");
    refuse("#[unclosed\nsubject_id\n", "YAML");
    refuse("#a: &x [*x]\nsubject_id\n", "");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThatThrownBy(
            () -> SssomReader.read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xFF, '\n'})))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("UTF-8");
  }

  @Property(tries = 300)
  void anyCellSurvives(
      @ForAll @StringLength(min = 1, max = 30) @CharRange(from = ' ', to = '\u00ff') String text) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("subject_id", "A:1");
    row.put("predicate_id", "skos:exactMatch");
    row.put("object_id", "A:2");
    row.put("mapping_justification", "semapv:LexicalMatching");
    row.put("comment", text + "\t\"\n" + text);
    MappingSet set = new MappingSet(Map.of("curie_map", Map.of("A", "http://a/")), List.of(row));
    assertThat(read(SssomWriter.write(set)).rows()).containsExactly(row);
  }

  @Property(tries = 300)
  void randomTextThrowsNothingButOurs(@ForAll @StringLength(max = 200) String text) {
    try {
      file(text);
      file(FILE + text);
      file("#" + text + "\n" + FILE);
    } catch (HoofbeatException expected) {
      assertThat(expected.getMessage()).isNotBlank();
    }
  }

  private static void refuse(String file, String named) {
    assertThatThrownBy(() -> file(file))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining(named);
  }

  private static MappingSet read(String text) {
    return whole(file(text));
  }

  private static MappingSet whole(MappingFile file) {
    assertThat(file.refused().told()).isEmpty();
    return file.set();
  }

  private static MappingFile file(String text) {
    return SssomReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
