package org.hoofbeat.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DiseaseCourse;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.hoofbeat.model.statement.Treatment;
import org.junit.jupiter.api.Test;

/** Reads the real releases where a mirror of them is at hand; the counts are those that its README states, or counted. */
class MirrorRegistersIT {

  @Test
  void orphapacketsAreReadWhole() throws IOException {
    RecordingSink sink = load("orphapacket", "orphanet", "orphapacket_json");
    assertThat(sink.version()).isEqualTo("2025-12-09");
    assertThat(sink.used()).isEqualTo(9_960);
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.UNSUPPORTED);
    Map<String, Long> types =
        sink.all(DiseaseCourse.class).stream()
            .filter(course -> course.kind() == DiseaseCourse.Kind.DISORDER_TYPE)
            .collect(Collectors.groupingBy(DiseaseCourse::value, Collectors.counting()));
    Set<String> groups = Set.of("Category", "Clinical group");
    assertThat(sum(types, type -> !type.endsWith("subtype") && !groups.contains(type)))
        .isEqualTo(6_616);
    assertThat(sum(types, type -> type.endsWith("subtype"))).isEqualTo(1_108);
    assertThat(sink.all(PhenotypeAnnotation.class)).hasSize(115_878);
    assertThat(sink.all(PhenotypeAnnotation.class))
        .filteredOn(PhenotypeAnnotation::excluded)
        .hasSize(727);
    assertThat(sink.all(PhenotypeAnnotation.class))
        .allMatch(finding -> finding.frequency().term() != null);
    assertThat(sink.all(GeneAssociation.class)).hasSize(8_018);
    assertThat(sink.all(Prevalence.class)).hasSize(16_654);
    assertThat(sink.all(Hierarchy.class)).hasSize(19_481);
    assertThat(sink.all(Mapping.class))
        .filteredOn(mapping -> mapping.subject().prefix().equals("ORPHA"))
        .hasSize(8_435)
        .filteredOn(mapping -> mapping.predicate() == MappingPredicate.NARROW)
        .hasSize(3_989);
  }

  @Test
  void classificationsOfOrphanetAreThirtyOne() throws IOException {
    RecordingSink sink = load("orphadata", "orphanet/classifications", "");
    assertThat(sink.rows()).isEqualTo(15_205);
    assertThat(sink.all(Hierarchy.class).stream().map(Hierarchy::classification).distinct())
        .hasSize(31);
    assertThat(sink.issues()).isEmpty();
  }

  @Test
  void classificationsOfDiseasesHaveTheirCodes() throws IOException {
    assertThat(load("icd10who", "icd", "icd10who").all(Concept.class)).hasSize(12_542);
    assertThat(load("icd10cm", "icd", "icd10cm").all(Concept.class))
        .hasSize(95_524)
        .filteredOn(code -> "1".equals(code.details().get("valid_billing_code")))
        .hasSize(72_748);
    RecordingSink english = load("icd11", "icd", "SimpleTabulation");
    assertThat(english.all(Concept.class)).hasSize(36_044);
    assertThat(english.issues()).isEmpty();
    RecordingSink chinese = load("icd11", "icd", "ICD-11_Chinese");
    assertThat(chinese.rows()).isEqualTo(32_197);
    assertThat(chinese.all(Concept.class)).hasSize(31_705);
    assertThat(chinese.issues()).as("headings without a code").hasSize(492);
  }

  @Test
  void mapsOfTheWhoAreReadInBothDirections() throws IOException {
    List<SourceFile> files = new ArrayList<>(Mirror.files("icd", "10To11"));
    files.addAll(Mirror.files("icd", "11To10"));
    RecordingSink sink = load("icdmaps", files);
    Map<String, Long> tables =
        sink.all(Mapping.class).stream()
            .collect(
                Collectors.groupingBy(
                    mapping -> String.valueOf(mapping.relationCode()), Collectors.counting()));
    long unmapped = sink.all(Concept.class).size();
    // 12,597, 15,658 and 17,908 rows; the README's 12,593 are the rows of the same map as SSSOM.
    assertThat(tables.values().stream().mapToLong(Long::longValue).sum() + unmapped)
        .isEqualTo(46_163);
    assertThat(tables)
        .containsEntry("10To11MapToOneCategory", 12_592L)
        .containsEntry("10To11MapToMultipleCategories", 15_657L)
        .containsEntry("11To10MapToOneCategory", 17_872L);
    assertThat(sink.issues()).isEmpty();
  }

  @Test
  void chineseEditionsHaveTheirCodesPairsAndExtensions() throws IOException {
    RecordingSink yibao = load("icd10cn", "icd", "icd10cn_yibao");
    assertThat(yibao.all(Concept.class)).hasSize(33_304);
    assertThat(yibao.all(Mapping.class))
        .filteredOn(mapping -> "asterisk".equals(mapping.relationCode()))
        .hasSize(1_178);
    assertThat(yibao.all(Concept.class))
        .filteredOn(code -> code.id().local().indexOf('x') >= 0)
        .hasSize(12_434);
    RecordingSink clinical = load("icd10cn", "icd", "icd10cn_guolin");
    assertThat(clinical.all(Concept.class)).hasSize(35_591);
    assertThat(clinical.all(Mapping.class))
        .filteredOn(mapping -> mapping.object().prefix().equals("ICD10CN-YB"))
        .hasSize(35_591);
    RecordingSink beijing = load("icd10cn", "icd", "icd10cn_beijing");
    assertThat(beijing.rows()).isEqualTo(37_645);
    assertThat(beijing.issues()).extracting(LoadIssue::text).containsExactly("N");
    assertThat(load("icd9cm3cn", "icd", "icd9cm3cn").all(Concept.class)).hasSize(13_686);
  }

  @Test
  void chineseCataloguesCompendiumAndNamesAreWhole() throws IOException {
    RecordingSink catalogue = load("chinararecatalogue", "china", "china_rare_catalogue_207.tsv");
    assertThat(catalogue.all(CatalogueEntry.class)).hasSize(207);
    assertThat(catalogue.all(CatalogueEntry.class))
        .filteredOn(entry -> entry.catalogue().contains("2018"))
        .hasSize(121);
    RecordingSink matched = load("chinararecatalogue", "china", "china_rare_catalogue_207_mapped");
    assertThat(subjects(matched, "ORPHA")).hasSize(181);
    assertThat(subjects(matched, "MONDO")).hasSize(176);
    assertThat(matched.rows() - matched.used()).as("entries with no match").isEqualTo(11);
    RecordingSink compendium = load("ccrd", "china", "conpendium");
    assertThat(compendium.all(Concept.class)).hasSize(144);
    assertThat(compendium.all(PhenotypeAnnotation.class)).hasSize(4_258);
    assertThat(load("ccrd", "china", "ccrd_to_orpha").all(Mapping.class))
        .filteredOn(mapping -> mapping.predicate() == MappingPredicate.EXACT)
        .hasSize(132);
    assertThat(load("zhdiseasenames", "china", "cns_omim").used()).isEqualTo(4_341);
    assertThat(load("zhdiseasenames", "china", "cns_orphanet").used()).isEqualTo(4_348);
    assertThat(load("zhdiseasenames", "china", "disease_zh_names").all(Designation.class))
        .hasSize(21_371)
        .filteredOn(name -> name.status() == TranslationStatus.MACHINE)
        .hasSize(9_957);
  }

  @Test
  void drugVocabulariesAreWhole() throws IOException {
    assertThat(load("drugbank", "drug", "drugbank").all(Concept.class)).hasSize(16_581);
    RecordingSink central = load("drugcentral", "drug", "drugcentral.tsv");
    assertThat(central.all(Concept.class)).hasSize(4_995);
    assertThat(central.issueKinds())
        .as("names shifted against their identifiers")
        .containsOnly(LoadIssue.Kind.CONFLICT);
    assertThat(central.all(Concept.class))
        .filteredOn(drug -> drug.id().value().equals("DRUGCENTRAL:100"))
        .extracting(Concept::label)
        .containsExactly("ajmaline");
    assertThat(load("drugcentral", "drug", "drugcentral.synonyms").rows()).isEqualTo(24_048);
    RecordingSink atc = load("atc", "drug", "atc");
    assertThat(atc.all(Concept.class)).hasSize(6_996);
    assertThat(atc.issues()).isEmpty();
    assertThat(load("nhsa", "drug", "nhsa_drug_classes").rows()).isEqualTo(696);
    assertThat(load("nhsa", "drug", "nhsa_payment").all(DrugStatement.class)).hasSize(1_423);
    assertThat(load("nhsa", "drug", "zh_drug").all(Concept.class)).hasSize(8_747);
  }

  @Test
  void treatmentsAndRegistersAreWhole() throws IOException {
    assertThat(load("repodb", "drug", "repodb").all(Treatment.class))
        .hasSize(10_562)
        .filteredOn(treatment -> "Approved".equals(treatment.approval()))
        .hasSize(6_677);
    assertThat(load("indications", "drug", "matrix_indication").all(Treatment.class))
        .hasSize(11_111);
    assertThat(load("indications", "drug", "matrix_contraindication").all(Treatment.class))
        .hasSize(3_981);
    assertThat(orphans(load("orphandesignation", "drug", "fda_oopd"))).isEqualTo(1_325);
    RecordingSink ema = load("orphandesignation", "drug", "ema_epar");
    assertThat(ema.rows()).isEqualTo(2_041);
    assertThat(orphans(ema)).isEqualTo(160);
    RecordingSink pmda = load("orphandesignation", "drug", "pmda");
    assertThat(pmda.rows()).isEqualTo(2_448);
    assertThat(pmda.used()).as("13 rows name a company and no drug").isEqualTo(2_435);
  }

  @Test
  void geneTablesAreWhole() throws IOException {
    RecordingSink omim = load("mim2gene", "gene", "mim2gene");
    assertThat(omim.version()).isEqualTo("2025-06-24");
    assertThat(omim.rows()).isEqualTo(29_204);
    assertThat(omim.issues()).isEmpty();
    assertThat(load("mondogene", "gene", "mondo-omim-genes").all(GeneAssociation.class))
        .hasSize(5_968);
    RecordingSink clinGen = load("clingen", "gene", "clingen");
    assertThat(clinGen.rows()).isEqualTo(16_607);
    assertThat(
            clinGen.all(GeneAssociation.class).stream()
                .map(one -> one.gene() + " " + one.disease() + " " + one.association())
                .distinct())
        .hasSize(3_193);
  }

  private static RecordingSink load(String loader, String folder, String prefix)
      throws IOException {
    List<SourceFile> files = Mirror.files(folder, prefix);
    assertThat(files).as("%s/%s* in the mirror", folder, prefix).isNotEmpty();
    return load(loader, files);
  }

  private static RecordingSink load(String loader, List<SourceFile> files) throws IOException {
    RecordingSink sink = new RecordingSink();
    RegisterSamples.loader(loader).load(files, sink);
    return sink;
  }

  private static Set<TermId> subjects(RecordingSink sink, String prefix) {
    return sink.all(Mapping.class).stream()
        .filter(mapping -> mapping.object().prefix().equals(prefix))
        .map(Mapping::subject)
        .collect(Collectors.toSet());
  }

  private static long orphans(RecordingSink sink) {
    return sink.all(DrugStatement.class).stream()
        .filter(statement -> statement.kind() == DrugStatement.Kind.ORPHAN_DESIGNATION)
        .count();
  }

  private static long sum(Map<String, Long> counts, Predicate<String> key) {
    return counts.entrySet().stream()
        .filter(one -> key.test(one.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
