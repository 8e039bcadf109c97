package org.hoofbeat.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoofbeat.model.Language;
import org.hoofbeat.text.mirror.MirrorTerms;
import org.hoofbeat.text.term.IndexedTerm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every label of a real release finds its own term first. Skipped, and says so, where no mirror folder is named. */
class MirrorSearchIT {

  @TempDir static Path folder;
  private static List<IndexedTerm> hpo;
  private static TermIndex index;

  @BeforeAll
  static void buildFromTheMirror() {
    Path mirror = MirrorTerms.folder();
    assumeTrue(mirror != null, "no mirror: set -Dhoofbeat.mirror or HOOFBEAT_MIRROR");
    hpo = MirrorTerms.hpo(mirror);
    List<IndexedTerm> all = new ArrayList<>(hpo);
    all.addAll(MirrorTerms.mondo(mirror));
    all.addAll(
        MirrorTerms.codes(
            mirror.resolve("icd/icd10cn_beijing_v601.tsv.gz"), "ICD10CN-BJ", Language.ZH));
    TermIndexWriter.write(folder.resolve("index"), "test", all.stream());
    index = TermIndex.open(folder.resolve("index"));
  }

  @AfterAll
  static void closeTheIndex() {
    if (index != null) {
      index.close();
    }
  }

  @Test
  void everyLiveTermIsFirstForItsEnglishLabel() {
    List<String> missed =
        live().filter(term -> !isFirst(term, Language.EN)).map(term -> term.id().value()).toList();
    assertThat(live().count()).isGreaterThan(19_000);
    assertThat(missed).isEmpty();
  }

  @Test
  void everyLiveTermIsFirstForAChineseLabelThatIsItsOwn() {
    Map<String, Integer> bearers = new HashMap<>();
    live()
        .flatMap(term -> Stream.ofNullable(term.labels().get(Language.ZH)))
        .forEach(label -> bearers.merge(label, 1, Integer::sum));
    List<IndexedTerm> own =
        live()
            .filter(term -> bearers.getOrDefault(term.labels().get(Language.ZH), 0) == 1)
            .toList();
    assertThat(own).hasSizeGreaterThan(18_000);
    assertThat(
            own.stream().filter(term -> !isFirst(term, Language.ZH)).map(term -> term.id().value()))
        .isEmpty();
  }

  @Test
  void withoutAFilterOnlyEqualLabelsStandAboveATermForItsOwnLabel() {
    List<String> missed = new ArrayList<>();
    live()
        .forEach(
            term -> {
              String label = term.labels().get(Language.EN);
              for (SearchHit hit :
                  index.search(SearchRequest.of(label, Language.EN).page(0, 50)).hits()) {
                if (hit.id().equals(term.id())) {
                  return;
                }
                if (!hit.labels().containsValue(label)) {
                  missed.add(term.id().value());
                  return;
                }
              }
              missed.add(term.id().value());
            });
    assertThat(missed).isEmpty();
  }

  @Test
  void everyFormerIdentifierLeadsToTheTermThatReplacesIt() {
    List<String> missed = new ArrayList<>();
    live()
        .forEach(
            term ->
                term.formerIds()
                    .forEach(
                        old -> {
                          SearchRequest request =
                              new SearchRequest(
                                  old.value(),
                                  Language.EN,
                                  java.util.Set.of(),
                                  java.util.Set.of(),
                                  null,
                                  true,
                                  0,
                                  5);
                          if (index.search(request).hits().stream()
                              .noneMatch(
                                  hit ->
                                      hit.id().equals(term.id()) && old.equals(hit.formerId()))) {
                            missed.add(old.value());
                          }
                        }));
    assertThat(missed).isEmpty();
  }

  private static Stream<IndexedTerm> live() {
    return hpo.stream().filter(IndexedTerm::active);
  }

  private static boolean isFirst(IndexedTerm term, Language language) {
    String label = term.labels().get(language);
    List<SearchHit> hits =
        index.search(SearchRequest.of(label, language).in("HP").page(0, 1)).hits();
    return !hits.isEmpty() && hits.get(0).id().equals(term.id());
  }
}
