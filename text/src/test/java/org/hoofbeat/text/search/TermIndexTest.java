package org.hoofbeat.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermIndexTest {

  @TempDir static Path folder;
  private static TermIndex index;

  /** Names of our own making, after the patterns of real ones; the identifiers are real. */
  @BeforeAll
  static void build() {
    List<IndexedTerm> terms =
        List.of(
            term("HP:0001250", "Seizure", "癫痫发作", "Fits@l", "Epileptic seizure"),
            term("HP:0002197", "Generalized-onset seizure", "全面性发作"),
            term("HP:0001252", "Hypotonia", "肌张力减退", "Low muscle tone@l", "肌张力低下"),
            term("HP:0010547", "Muscle flaccidity", "肌张力减退", "Floppy muscles@l"),
            term("HP:0001166", "Arachnodactyly", "蜘蛛指", "Spider fingers"),
            term("HP:0005978", "Type II diabetes mellitus", "Ⅱ型糖尿病"),
            term("HP:0001159", "Syndactyly", "并指（趾）", "Webbed fingers or toes@l"),
            term("HP:0000093", "Proteinuria", "蛋白尿"),
            term("HP:0000992", "Cutaneous photosensitivity", null),
            term("MONDO:0007947", "Marfan syndrome", "马方综合征"));
    TermIndexWriter.write(folder.resolve("index"), "b1", terms.stream());
    index = TermIndex.open(folder.resolve("index"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Seizure, HP:0001250, LABEL",
    "seizure, HP:0001250, FOLDED_LABEL",
    "ＳＥＩＺＵＲＥ, HP:0001250, FOLDED_LABEL",
    "epileptic  SEIZURE, HP:0001250, SYNONYM",
    "seiz, HP:0001250, LABEL_PREFIX",
    "spid, HP:0001166, NAME_PREFIX",
    "muscle low, HP:0001252, WORDS",
    "fits, HP:0001250, SYNONYM",
    "seizrue, HP:0001250, FUZZY",
    "arachnodactily, HP:0001166, FUZZY",
    "癫痫发作, HP:0001250, LABEL",
    "癲癇發作, HP:0001250, FOLDED_LABEL",
    "癲癇, HP:0001250, LABEL_PREFIX",
    "癫闲发作, HP:0001250, FUZZY",
    "dianxianfazuo, HP:0001250, PINYIN",
    "dian xian, HP:0001250, PINYIN_PREFIX",
    "dxfz, HP:0001250, INITIALS",
    "张力低下, HP:0001252, WORDS",
    "2型糖尿病, HP:0005978, FOLDED_LABEL",
    "II型糖尿病, HP:0005978, FOLDED_LABEL",
    "二型糖尿病, HP:0005978, FOLDED_LABEL",
    "diabetes type 2, HP:0005978, WORDS",
    "type 2 diabetes mellitus, HP:0005978, FOLDED_LABEL",
    "并指(趾), HP:0001159, FOLDED_LABEL",
    "並指（趾）, HP:0001159, FOLDED_LABEL",
    "马方综合症, MONDO:0007947, FOLDED_LABEL",
    "HP:0001250, HP:0001250, ID",
    "hp_0001250, HP:0001250, ID",
    "0001250, HP:0001250, ID"
  })
  void theTermMeantComesFirstForThisReason(String text, String id, MatchKind kind) {
    SearchAnswer answer = index.search(SearchRequest.of(text, Language.EN));
    assertThat(answer.hits()).isNotEmpty();
    assertThat(answer.hits().get(0).id().value()).isEqualTo(id);
    assertThat(answer.hits().get(0).match()).isEqualTo(kind);
  }

  @Test
  void aFormerIdentifierLeadsToItsTermWithANotice() {
    SearchHit hit = index.search(SearchRequest.of("HP:9000093", Language.EN)).hits().get(0);
    assertThat(hit.id()).isEqualTo(new TermId("HP:0000093"));
    assertThat(hit.formerId()).isEqualTo(new TermId("HP:9000093"));
  }

  @Test
  void theOrderAndTheTotalDoNotDependOnThePage() {
    for (String text : List.of("s", "肌张力", "a", "mus", "xyzzy", "seizrue")) {
      SearchAnswer whole = index.search(SearchRequest.of(text, Language.ZH).page(0, 100));
      List<SearchHit> paged = new ArrayList<>();
      for (int offset = 0; offset < whole.total(); offset++) {
        SearchAnswer page = index.search(SearchRequest.of(text, Language.ZH).page(offset, 1));
        assertThat(page.total()).isEqualTo(whole.total());
        paged.addAll(page.hits());
      }
      assertThat(paged).isEqualTo(whole.hits());
      assertThat(whole.hits()).hasSize((int) whole.total());
    }
  }

  @Test
  void aMissingChineseLabelIsShownInEnglishAndFlagged() {
    SearchHit hit = index.search(SearchRequest.of("photosensitivity", Language.ZH)).hits().get(0);
    assertThat(hit.label()).isEqualTo("Cutaneous photosensitivity");
    assertThat(hit.labelLanguage()).isEqualTo(Language.EN);
    assertThat(hit.fallback()).isTrue();
  }

  @Test
  void filtersNarrowTheAnswer() {
    SearchRequest all = SearchRequest.of("s", Language.EN);
    assertThat(index.search(all.in("MONDO")).hits())
        .extracting(hit -> hit.id().prefix())
        .containsOnly("MONDO");
    SearchRequest branch =
        new SearchRequest(
            "s",
            Language.EN,
            Set.of(),
            Set.of(ConceptKind.PHENOTYPE),
            new TermId("HP:0001250"),
            true,
            0,
            10);
    assertThat(index.search(branch).hits())
        .extracting(hit -> hit.id().value())
        .containsExactly("HP:0001250");
  }

  @Test
  void nothingButPunctuationFindsNothing() {
    assertThat(index.search(SearchRequest.of(" -- ?*\" ", Language.EN)).total()).isZero();
  }

  @Test
  void aPageOutOfRangeIsRefusedByItsNumbers() {
    assertThatThrownBy(() -> SearchRequest.of("a", Language.EN).page(-1, 10))
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> SearchRequest.of("a", Language.EN).page(0, 5000))
        .hasMessageContaining("5000");
  }

  @Test
  void anIndexOfAnotherFormatIsRefusedByItsNumber(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("index.properties"), "format=99\nbuild=x\nterms=1\nnames=1\n");
    assertThatThrownBy(() -> TermIndex.open(other))
        .isInstanceOf(HoofbeatFailure.class)
        .hasMessageContaining("format 99");
    assertThatThrownBy(() -> TermIndex.open(other.resolve("none")))
        .hasMessageContaining("No search index");
  }

  @Test
  void aFolderWithFilesInItIsNotWrittenTo() {
    assertThatThrownBy(
            () ->
                TermIndexWriter.write(
                    folder.resolve("index"), "b", List.<IndexedTerm>of().stream()))
        .hasMessageContaining("not empty");
  }

  @Test
  void resolvingGivesEqualWordingsOrElseSimilarOnesWithAReason() {
    TermResolver resolver = new TermResolver(index);
    assertThat(resolver.resolve("low muscle tone", "HP", Language.EN, 5))
        .singleElement()
        .satisfies(term -> assertThat(term.reason()).isEqualTo(ResolutionReason.SYNONYM));
    ResolvedTerm similar = resolver.resolve("very low tone", "HP", Language.EN, 5).get(0);
    assertThat(similar.id().value()).isEqualTo("HP:0001252");
    assertThat(similar.reason()).isEqualTo(ResolutionReason.SIMILAR);
    assertThat(similar.unmatched()).containsExactly("very");
    assertThat(similar.score()).isBetween(0.2, 0.84);
  }

  @Test
  void aGradeThatATermDoesNotStateIsHandedBackAsStructure() {
    ResolvedTerm term =
        new TermResolver(index).resolve("seizure, grade III", "HP", Language.EN, 5).get(0);
    assertThat(term.id().value()).isEqualTo("HP:0001250");
    assertThat(term.grades()).hasToString("[3级]");
    assertThat(
            new TermResolver(index)
                .resolve("diabetes mellitus type II", "HP", Language.EN, 1)
                .get(0)
                .reason())
        .isEqualTo(ResolutionReason.SAME_GRADE);
  }

  private static IndexedTerm term(String id, String english, String chinese, String... others) {
    List<IndexedName> names = new ArrayList<>();
    for (String other : others) {
      String text = other.replace("@l", "");
      Language language = text.charAt(0) > 0x80 ? Language.ZH : Language.EN;
      String type = other.endsWith("@l") ? "layperson" : null;
      names.add(
          new IndexedName(text, language, SynonymScope.EXACT, type, TranslationStatus.ORIGINAL));
    }
    Map<Language, String> labels =
        chinese == null
            ? Map.of(Language.EN, english)
            : Map.of(Language.EN, english, Language.ZH, chinese);
    TermId termId = new TermId(id);
    ConceptKind kind = id.startsWith("HP") ? ConceptKind.PHENOTYPE : ConceptKind.DISEASE;
    return new IndexedTerm(
        termId,
        kind,
        true,
        List.of(termId),
        List.of(new TermId(id.replace(":0", ":9"))),
        labels,
        names);
  }
}
