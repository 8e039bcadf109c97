package org.hoofbeat.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoofbeat.loaders.babelon.BabelonLoader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.gard.GardLoader;
import org.hoofbeat.loaders.hpo.HpoLoader;
import org.hoofbeat.loaders.hpoa.HpoaLoader;
import org.hoofbeat.loaders.hpogene.HpoGeneLoader;
import org.hoofbeat.loaders.hpozh.HpoZhLoader;
import org.hoofbeat.loaders.loinc2hpo.Loinc2HpoLoader;
import org.hoofbeat.loaders.maxo.MaxoLoader;
import org.hoofbeat.loaders.mondo.MondoLoader;
import org.hoofbeat.loaders.ownprofiles.OwnProfilesLoader;
import org.hoofbeat.loaders.sssom.SssomLoader;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.GenePhenotype;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.junit.jupiter.api.Test;

/** Reads the real releases where a mirror of them is at hand; the counts are those that its README states. */
class MirrorOntologiesIT {

  @Test
  void hpoTextHasItsLiveObsoleteAndAlternativeTerms() throws IOException {
    RecordingSink sink = load(new HpoLoader(), "hpo", "hp.v2026-02-16.obo");
    assertThat(sink.version()).isEqualTo("2026-02-16");
    assertThat(sink.all(Concept.class)).filteredOn(concept -> !concept.obsolete()).hasSize(19_389);
    assertThat(sink.all(Concept.class)).filteredOn(Concept::obsolete).hasSize(555);
    assertThat(
            sink.all(Concept.class).stream()
                .mapToInt(concept -> concept.alternativeIds().size())
                .sum())
        .isEqualTo(3_937);
    assertThat(sink.all(Designation.class)).hasSize(24_217);
    assertThat(sink.all(Hierarchy.class)).hasSize(23_677);
  }

  @Test
  void hpoJsonOfTheAnnotationsReleaseIsReadWhole() throws IOException {
    RecordingSink sink = load(new HpoLoader(), "hpo", "hp.v2025-05-06.json");
    assertThat(sink.version()).isEqualTo("2025-05-06");
    assertThat(sink.all(Concept.class)).filteredOn(concept -> !concept.obsolete()).hasSize(19_177);
    assertThat(sink.all(Concept.class)).filteredOn(Concept::obsolete).hasSize(473);
    assertThat(sink.all(Hierarchy.class)).hasSize(23_528);
  }

  @Test
  void hpoaHasItsRowsDiseasesAndBothKindsOfNegative() throws IOException {
    RecordingSink sink = load(new HpoaLoader(), "hpo", "phenotype.v2025-05-06.hpoa");
    assertThat(sink.version()).isEqualTo("2025-05-06");
    assertThat(sink.rows()).isEqualTo(272_060);
    assertThat(sink.all(Concept.class)).hasSize(12_690);
    assertThat(diseases(sink, CuriePrefix.OMIM)).isEqualTo(8_362);
    assertThat(diseases(sink, CuriePrefix.ORPHA)).isEqualTo(4_281);
    assertThat(diseases(sink, CuriePrefix.DECIPHER)).isEqualTo(47);
    assertThat(sink.issueKinds()).filteredOn(LoadIssue.Kind.COUNT_MISMATCH::equals).hasSize(1);
    assertThat(sink.issueKinds()).filteredOn(LoadIssue.Kind.DUPLICATE_ROW::equals).hasSize(44);
    assertThat(sink.issueKinds())
        .doesNotContain(LoadIssue.Kind.MALFORMED_VALUE, LoadIssue.Kind.MALFORMED_ID);
    assertThat(sink.all(PhenotypeAnnotation.class)).hasSize(272_060 - 44);
    assertThat(sink.all(PhenotypeAnnotation.class))
        .filteredOn(PhenotypeAnnotation::excluded)
        .hasSize(711);
    assertThat(sink.all(PhenotypeAnnotation.class))
        .filteredOn(row -> row.frequency().isCounted() && row.frequency().isZero())
        .hasSize(2_018);
    assertThat(diseasesWithPositiveFinding(sink)).hasSize(12_682);
  }

  @Test
  void geneFilesHaveTheirRowsAndGenes() throws IOException {
    RecordingSink phenotypes = load(new HpoGeneLoader(), "hpo", "genes_to_phenotype");
    assertThat(phenotypes.all(GenePhenotype.class)).hasSize(329_339);
    assertThat(phenotypes.all(Concept.class)).hasSize(5_256);
    RecordingSink diseases = load(new HpoGeneLoader(), "hpo", "genes_to_disease");
    assertThat(diseases.all(GeneAssociation.class)).hasSize(15_602);
  }

  @Test
  void translationsKeepTheirStatus() throws IOException {
    RecordingSink chinese = load(new BabelonLoader(), "hpo/translations", "hp-zh");
    assertThat(chinese.all(Designation.class))
        .hasSize(18_988)
        .allMatch(word -> word.status() == TranslationStatus.OFFICIAL);
    RecordingSink japanese = load(new BabelonLoader(), "hpo/translations", "hp-ja");
    assertThat(japanese.all(Designation.class)).hasSize(17_649);
    assertThat(japanese.issues())
        .hasSize(1)
        .allMatch(issue -> issue.message().startsWith("219 rows"));
    RecordingSink german = load(new BabelonLoader(), "hpo/translations", "hp-de");
    assertThat(german.all(Designation.class))
        .filteredOn(word -> word.status() == TranslationStatus.MACHINE)
        .hasSize(2_899);
    assertThat(load(new BabelonLoader(), "hpo/translations", "hp-cs").all(Designation.class))
        .hasSize(18_811);
    assertThat(
            load(new BabelonLoader(), "hpo/translations", "hp-fr.synonyms").all(Designation.class))
        .hasSize(11_815);
  }

  @Test
  void ourOwnProfilesNameTermsOfTheRelease() throws IOException {
    Map<TermId, Concept> terms =
        load(new HpoLoader(), "hpo", "hp.v2026-02-16.obo").all(Concept.class).stream()
            .collect(Collectors.toMap(Concept::id, concept -> concept, (a, b) -> a));
    Path folder = Path.of("..", "ontologies", "profiles");
    RecordingSink own =
        SourceFiles.load(
            new OwnProfilesLoader(),
            SourceFile.of(folder.resolve("findings.tsv")),
            SourceFile.of(folder.resolve("prevalence.tsv")));
    assertThat(own.issues()).isEmpty();
    assertThat(
            SourceFiles.load(new OwnProfilesLoader(), SourceFile.of(folder.resolve("patients.tsv")))
                .issues())
        .isEmpty();
    assertThat(own.all(PhenotypeAnnotation.class))
        .isNotEmpty()
        .allSatisfy(
            said ->
                assertThat(terms)
                    .hasEntrySatisfying(
                        said.phenotype(), term -> assertThat(term.obsolete()).isFalse()));
    for (String line : Files.readAllLines(folder.resolve("findings.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (line.contains("\tHP:")) {
        assertThat(terms.get(new TermId(cells[2])))
            .as(line)
            .extracting(Concept::label)
            .isEqualTo(cells[3]);
      }
    }
  }

  @Test
  void suppliedChineseTablesAreFlagged() throws IOException {
    RecordingSink dictionary = load(new HpoZhLoader(), "hpo/supplied", "chpo");
    assertThat(dictionary.all(Designation.class))
        .hasSize(8_979)
        .allMatch(word -> word.status() == TranslationStatus.SUPPLIED);
    RecordingSink machine = load(new HpoZhLoader(), "hpo/supplied", "hpo_zh");
    assertThat(machine.all(Designation.class))
        .hasSize(19_943)
        .allMatch(word -> word.status() == TranslationStatus.MACHINE);
  }

  /** The mirror's README counts 1,967 MAXO ids; four of them are relations, not actions. */
  @Test
  void maxoHasItsActionsTreatmentsAndExaminations() throws IOException {
    assertThat(load(new MaxoLoader(), "maxo", "maxo.obo").all(Concept.class)).hasSize(1_967 - 4);
    assertThat(load(new MaxoLoader(), "maxo", "maxo-annotations").all(Treatment.class))
        .hasSize(976);
    assertThat(load(new MaxoLoader(), "maxo", "maxo_diagnostic").all(Examination.class))
        .hasSize(21_215);
  }

  @Test
  void loinc2HpoHasItsRowsAndCodes() throws IOException {
    RecordingSink sink = load(new Loinc2HpoLoader(), "loinc", "loinc2hpo");
    assertThat(sink.all(LaboratoryInterpretation.class)).hasSize(7_415);
    assertThat(
            sink.all(LaboratoryInterpretation.class).stream()
                .map(LaboratoryInterpretation::test)
                .distinct())
        .hasSize(3_118);
    assertThat(sink.all(LaboratoryInterpretation.class))
        .filteredOn(LaboratoryInterpretation::excluded)
        .hasSize(2_512 + 623);
  }

  @Test
  void mondoSaysTheSameInTextAndInJson() throws IOException {
    RecordingSink text = load(new MondoLoader(), "mondo", "mondo-lite.obo");
    assertThat(text.all(Concept.class)).hasSize(36_006);
    assertThat(text.all(Concept.class))
        .filteredOn(concept -> concept.subsets().contains("rare"))
        .hasSize(16_400);
    assertThat(text.all(Designation.class)).hasSize(81_928);
    RecordingSink json = load(new MondoLoader(), "mondo", "mondo-lite.json");
    assertThat(same(json, text, Hierarchy.class)).isTrue();
    assertThat(same(json, text, Designation.class)).isTrue();
    assertThat(same(json, text, Concept.class)).isTrue();
    assertThat(xrefs(json).equals(xrefs(text))).isTrue();
  }

  @Test
  void everyMappingSetIsReadToItsLastRow() throws IOException {
    RecordingSink mondo = load(new SssomLoader(), "mondo/sssom", "mondo");
    assertThat(mondo.version()).isEqualTo("2026-08-04");
    assertThat(mondo.all(Mapping.class)).hasSize(253_991);
    assertThat(mondo.issues()).isEmpty();
    assertThat(load(new SssomLoader(), "orphanet", "ordo").all(Mapping.class)).hasSize(33_236);
    assertThat(load(new SssomLoader(), "icd", "who-icd10-to-icd11").all(Mapping.class))
        .hasSize(12_593);
  }

  @Test
  void gardHasItsDiseasesAndSynonyms() throws IOException {
    RecordingSink sink = load(new GardLoader(), "gard", "gard.obo");
    assertThat(sink.all(Concept.class)).hasSize(6_109);
    assertThat(sink.all(Designation.class)).hasSize(27_365);
  }

  private static RecordingSink load(SourceLoader loader, String folder, String prefix)
      throws IOException {
    RecordingSink sink = new RecordingSink();
    loader.load(Mirror.files(folder, prefix), sink);
    return sink;
  }

  private static <S extends Statement> boolean same(
      RecordingSink one, RecordingSink other, Class<S> type) {
    return new HashSet<>(one.all(type)).equals(new HashSet<>(other.all(type)));
  }

  private static long diseases(RecordingSink sink, CuriePrefix prefix) {
    return sink.all(Concept.class).stream().filter(concept -> concept.id().has(prefix)).count();
  }

  /** A positive feature is a finding of the phenotypic branch, aspect P, that is not negated. */
  private static Set<TermId> diseasesWithPositiveFinding(RecordingSink sink) {
    return sink.all(PhenotypeAnnotation.class).stream()
        .filter(row -> "P".equals(row.aspect()) && !row.isNegative())
        .map(PhenotypeAnnotation::disease)
        .collect(Collectors.toSet());
  }

  private static Set<String> xrefs(RecordingSink sink) {
    return sink.all(Mapping.class).stream()
        .filter(mapping -> mapping.predicate() == MappingPredicate.XREF)
        .map(mapping -> mapping.subject() + " " + mapping.object())
        .collect(Collectors.toSet());
  }
}
