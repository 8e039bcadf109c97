package org.hoofbeat.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing is written in many ways: whichever is typed, search and resolution lead to the same term. */
class WrittenFormsTest {

  @TempDir static Path folder;
  private static TermIndex index;

  @BeforeAll
  static void build() {
    List<IndexedTerm> terms =
        List.of(
            term("T:1", "Grade 1 hypertension", "高血压1级"),
            term("T:2", "Grade 2 hypertension", "高血压2级"),
            term("T:3", "Hypertension", "高血压", "High blood pressure"),
            term("T:4", "Second degree atrioventricular block", "二度房室传导阻滞"),
            term("T:5", "Third degree atrioventricular block", "三度房室传导阻滞"),
            term("T:6", "Lung cancer, stage IIIb", "肺癌Ⅲb期"),
            term("T:7", "Mucopolysaccharidosis type II", "黏多糖贮积症Ⅱ型"),
            term("T:8", "Syndactyly", "并指（趾）", "Webbed fingers or toes"),
            term("T:9", "Marfan syndrome", "马方综合征"),
            term("T:10", "Seizure", "癫痫发作", "Fits"),
            term("T:11", "Crohn disease", "克罗恩病"));
    TermIndexWriter.write(folder.resolve("index"), "forms", terms.stream());
    index = TermIndex.open(folder.resolve("index"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1级高血压, T:1",
    "高血压Ⅰ级, T:1",
    "高血压 I级, T:1",
    "高血压一级, T:1",
    "高血壓1級, T:1",
    "高血压（1级）, T:1",
    "grade 1 hypertension, T:1",
    "'Hypertension, grade I', T:1",
    "GRADE Ⅰ HYPERTENSION, T:1",
    "hypertension (grade 1), T:1",
    "２级高血压, T:2",
    "Ⅱ级高血压, T:2",
    "high blood pressure, T:3",
    "2度房室传导阻滞, T:4",
    "Ⅱ度房室传导阻滞, T:4",
    "房室传导阻滞Ⅱ度, T:4",
    "第二度房室传导阻滞, T:4",
    "2nd degree atrioventricular block, T:4",
    "second-degree atrioventricular block, T:4",
    "Ⅲb期肺癌, T:6",
    "3B期肺癌, T:6",
    "肺癌IIIB期, T:6",
    "stage 3b lung cancer, T:6",
    "粘多糖储积症2型, T:7",
    "黏多糖貯積症II型, T:7",
    "并指(趾), T:8",
    "並指（趾）, T:8",
    "并指趾, T:8",
    "webbed fingers or toes, T:8",
    "马方综合症, T:9",
    "馬方綜合徵, T:9",
    "ＭＡＲＦＡＮ　ＳＹＮＤＲＯＭＥ, T:9",
    "marfans syndrome, T:9",
    "mafangzonghezheng, T:9",
    "mfzhz, T:9",
    "癫癎发作, T:10",
    "dian xian fa zuo, T:10",
    "siezure, T:10",
    "fits, T:10",
    "Crohn’s disease, T:11",
    "crohns disease, T:11"
  })
  void searchAndResolutionLeadToOneTerm(String text, String id) {
    assertThat(index.search(SearchRequest.of(text, Language.ZH)).hits())
        .first()
        .satisfies(hit -> assertThat(hit.id().value()).isEqualTo(id));
    assertThat(new TermResolver(index).resolve(text, "T", Language.ZH, 3))
        .first()
        .satisfies(term -> assertThat(term.id().value()).isEqualTo(id));
  }

  private static IndexedTerm term(String id, String english, String chinese, String... others) {
    List<IndexedName> names = new ArrayList<>();
    for (String other : others) {
      names.add(
          new IndexedName(
              other, Language.EN, SynonymScope.EXACT, "layperson", TranslationStatus.ORIGINAL));
    }
    TermId termId = new TermId(id);
    return new IndexedTerm(
        termId,
        ConceptKind.PHENOTYPE,
        true,
        List.of(termId),
        List.of(),
        Map.of(Language.EN, english, Language.ZH, chinese),
        names);
  }
}
