package org.hoofbeat.text.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.recognise.LocalWording;
import org.hoofbeat.text.recognise.LocalWordings;
import org.hoofbeat.text.recognise.RecogniserBuilder;
import org.hoofbeat.text.term.IndexedTerm;
import org.junit.jupiter.api.Test;

class NoteReaderTest {

  private static final String NOTE =
      """
      患儿，男，5岁3月。
      主诉：反复抽搐2年。
      现病史：生后3岁起出现癫痫发作，予丙戊酸钠治疗，无发热。
      既往史：曾有头痛。
      家族史：父亲有结节性硬化症，母亲头痛。
      辅助检查：血乳酸5.6mmol/L，CK 120 U/L。
      诊断：1.结节性硬化症
      """;

  private static final NoteReader READER = reader();

  @Test
  void sectionsLieWithoutAGapUnderTheirHeadings() {
    List<Section> sections = READER.read(NOTE).sections();
    assertThat(sections)
        .extracting(Section::kind)
        .containsExactly(
            SectionKind.OTHER,
            SectionKind.CHIEF_COMPLAINT,
            SectionKind.PRESENT_ILLNESS,
            SectionKind.PAST_HISTORY,
            SectionKind.FAMILY_HISTORY,
            SectionKind.INVESTIGATIONS,
            SectionKind.DIAGNOSIS);
    assertThat(NOTE.substring(sections.get(1).start(), sections.get(1).end()))
        .isEqualTo("主诉：反复抽搐2年。\n");
    assertThat(sections.get(6).end()).isEqualTo(NOTE.length());
  }

  @Test
  void patientFindingsValuesAndNamesAreRead() {
    StructuredNote note = READER.read(NOTE);
    assertThat(note.patient().sex()).isEqualTo(Sex.MALE);
    assertThat(note.patient().iso8601()).isEqualTo("P5Y3M");
    assertThat(note.measurements()).hasSize(2);
    assertThat(note.drugs()).extracting(NamedConcept::name).containsExactly("丙戊酸钠");
    assertThat(note.diagnoses())
        .extracting(NamedConcept::name, NamedConcept::family)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("结节性硬化症", true),
            org.assertj.core.groups.Tuple.tuple("结节性硬化症", false));
    assertThat(note.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.text()).isEqualTo("发热");
              assertThat(finding.isExcluded()).isTrue();
            })
        .anySatisfy(
            finding -> {
              assertThat(finding.text()).startsWith("血乳酸5.6");
              assertThat(finding.id()).isEqualTo(new TermId("HP:0002151"));
            });
  }

  @Test
  void aDrugOfAnEnglishRegisterIsReadByTheChineseNameOfItsSubstance() {
    assertThat(READER.read("予托吡酯口服，测血糖。").drugs())
        .extracting(drug -> drug.id().value() + " " + drug.name())
        .containsExactly("DRUGBANK:DB00273 托吡酯");
  }

  @Test
  void pastAndFamilyHistoryAreToldApart() {
    assertThat(READER.read(NOTE).findings().stream().filter(f -> f.text().equals("头痛")))
        .extracting(finding -> finding.historical() + " " + finding.family())
        .containsExactly("true false", "false true");
  }

  @Test
  void curatorsWordingsHoldAtOnce() {
    TermId seizure = new TermId("HP:0001250");
    String note = "现病史：反复犯老毛病，头痛。";
    assertThat(READER.read(note).findings()).extracting(f -> f.id()).doesNotContain(seizure);
    LocalWordings accepted = LocalWordings.of(List.of(new LocalWording(seizure, "犯老毛病", false)));
    assertThat(READER.read(note, accepted).findings())
        .extracting(f -> f.id())
        .contains(seizure, new TermId("HP:0002315"));
    LocalWordings rejected =
        LocalWordings.of(
            List.of(
                new LocalWording(seizure, "犯老毛病", false),
                new LocalWording(seizure, "犯老毛病", true),
                new LocalWording(new TermId("HP:0002315"), "头痛", true)));
    assertThat(READER.read(note, rejected).findings()).isEmpty();
  }

  private static NoteReader reader() {
    List<IndexedTerm> terms =
        List.of(
            term("HP:0001250", ConceptKind.PHENOTYPE, "Seizure", "癫痫发作"),
            term("HP:0001945", ConceptKind.PHENOTYPE, "Fever", "发热"),
            term("HP:0002315", ConceptKind.PHENOTYPE, "Headache", "头痛"),
            term("HP:0002151", ConceptKind.PHENOTYPE, "Increased circulating lactate", "血乳酸增高"),
            term("MONDO:0001734", ConceptKind.DISEASE, "tuberous sclerosis", "结节性硬化症"),
            english("DRUGBANK:DB00273", "Topiramate"),
            english("DRUGBANK:DB01914", "Blood glucose"),
            term("ICD11:XM8YJ9", ConceptKind.CODE, "Topiramate", "托吡酯"),
            term("ICD11:XM1JW3", ConceptKind.CODE, "Blood glucose", "血糖"),
            term("DRUGBANK:DB00510", ConceptKind.DRUG, "Valproate sodium", "丙戊酸钠"));
    RecogniserBuilder builder = new RecogniserBuilder();
    terms.forEach(builder::add);
    return new NoteReader(builder.build(), terms);
  }

  private static IndexedTerm english(String id, String english) {
    TermId drug = new TermId(id);
    return new IndexedTerm(
        drug,
        ConceptKind.DRUG,
        true,
        List.of(drug),
        List.of(),
        Map.of(Language.EN, english),
        List.of());
  }

  private static IndexedTerm term(String id, ConceptKind kind, String english, String chinese) {
    return new IndexedTerm(
        new TermId(id),
        kind,
        true,
        List.of(RecogniserBuilder.PHENOTYPES, new TermId(id)),
        List.of(),
        Map.of(Language.EN, english, Language.ZH, chinese),
        List.of());
  }
}
