package org.hoofbeat.loaders.icd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.RegisterSamples;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.loaders.Workbooks;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;
import org.junit.jupiter.api.Test;

class IcdLoadersTest {

  @Test
  void clamlGivesRubricsPlacesAndTheClassesThatAModifierMakes() {
    RecordingSink sink = RegisterSamples.load("icd10-claml.xml");
    assertThat(sink.version()).isEqualTo("2019");
    assertThat(labels(sink))
        .containsExactly(
            "ICD10:V Mental and behavioural disorders",
            "ICD10:F10-F19 Substance use",
            "ICD10:F10 Disorders due to use of alcohol",
            "ICD10:F10.0 Disorders due to use of alcohol : Acute intoxication",
            "ICD10:A17 Tuberculosis of nervous system");
    assertThat(places(sink))
        .containsExactly(
            "ICD10:F10-F19 ICD10:V",
            "ICD10:F10 ICD10:F10-F19",
            "ICD10:F10.0 ICD10:F10",
            "ICD10:A17 ICD10:A15-A19");
    Concept dagger = sink.all(Concept.class).get(4);
    assertThat(dagger.details())
        .containsEntry("usage", "dagger")
        .containsEntry("exclusion", "tuberculoma");
    Designation inclusion = sink.all(Designation.class).get(0);
    assertThat(inclusion.text()).isEqualTo("Tuberculosis of G01 meninges");
    assertThat(inclusion.scope()).isEqualTo(SynonymScope.NARROW);
  }

  @Test
  void nestedItemsGiveTheSameTreeAndARepeatedCodeIsReported() {
    RecordingSink sink = RegisterSamples.load("icd10-items.xml");
    assertThat(sink.version()).isEqualTo("2019");
    assertThat(labels(sink))
        .containsExactly(
            "ICD10:I Infectious diseases",
            "ICD10:A00-A09 Intestinal",
            "ICD10:A00 Cholera",
            "ICD10:A00.0 Cholera biovar cholerae");
    assertThat(places(sink))
        .containsExactly(
            "ICD10:A00-A09 ICD10:I", "ICD10:A00 ICD10:A00-A09", "ICD10:A00.0 ICD10:A00");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.DUPLICATE_ID);
    assertThat(sink.all(Concept.class).get(2).details()).containsEntry("type", "category");
  }

  @Test
  void orderFileOfCmsGetsDotsPlacesAndBillability() {
    RecordingSink sink = RegisterSamples.load("icd10cm_order_2022.txt");
    assertThat(labels(sink))
        .containsExactly(
            "ICD10CM:A00 Cholera",
            "ICD10CM:A00.0 Cholera due to Vibrio cholerae 01, biovar cholerae",
            "ICD10CM:T36.0X1A Poisoning by penicillins, accidental, initial encounter");
    assertThat(places(sink)).containsExactly("ICD10CM:A00.0 ICD10CM:A00");
    assertThat(sink.all(Concept.class))
        .extracting(one -> one.details().get("valid_billing_code"))
        .containsExactly("0", "1", "1");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.DUPLICATE_ID);
    assertThat(sink.issues().get(0).line()).isEqualTo(4);
  }

  @Test
  void orderFileIsFoundInItsZipAmongOthersAndNamesTheYear() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "icd10cm_codes_2022.txt",
        "A000    Cholera".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    files.put("Code/icd10cm_order_2022.txt", RegisterSamples.get("icd10cm_order_2022.txt").bytes());
    RecordingSink sink =
        SourceFiles.load(
            RegisterSamples.loader("icd10cm"),
            SourceFiles.bytes("order.zip", Workbooks.zip(files)));
    assertThat(sink.version()).isEqualTo("FY2022");
    assertThat(sink.statements())
        .isEqualTo(RegisterSamples.load("icd10cm_order_2022.txt").statements());
  }

  @Test
  void tsvOfTheOrderFileKeepsItsFurtherColumns() {
    RecordingSink sink = RegisterSamples.load("icd10cm.tsv");
    assertThat(labels(sink))
        .containsExactly("ICD10CM:A00 Cholera", "ICD10CM:A00.0 Cholera due to Vibrio");
    assertThat(sink.all(Concept.class).get(1).details())
        .containsEntry("poa_exempt", "N")
        .containsEntry("chronic_indicator", "A");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::text)
        .containsExactly("Cholera short");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ID);
  }

  @Test
  void tabulationReadsDepthFromDashesAndNamesWhatHasNoCode() {
    RecordingSink sink = RegisterSamples.load("icd11-tabulation.txt");
    assertThat(sink.version()).isEqualTo("2024-01-21");
    assertThat(labels(sink))
        .containsExactly(
            "ICD11:01 Infectious diseases",
            "ICD11:L1-1A0 Gastroenteritis",
            "ICD11:1A00 Cholera",
            "ICD11:1A0Y Other",
            "ICD11F:4 Functioning");
    assertThat(places(sink))
        .containsExactly(
            "ICD11:L1-1A0 ICD11:01",
            "ICD11:1A00 ICD11:L1-1A0",
            "ICD11:1A0Y ICD11:L1-1A0",
            "ICD11F:4 ICD11:01");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.subject() + " " + one.predicate() + " " + one.object())
        .containsExactly(
            "ICD11:01 EXACT ICD11F:1", "ICD11:L1-1A0 EXACT ICD11F:2", "ICD11:1A00 EXACT ICD11F:3");
    assertThat(sink.all(Concept.class).get(2).details())
        .containsEntry("BrowserLink", "https://icd.who.int/x")
        .containsEntry("Grouping1", "BlockL1-1A0");
    assertThat(sink.issues()).isEmpty();
  }

  @Test
  void chineseWorkbookNamesChaptersAndCodes() {
    RecordingSink sink = RegisterSamples.load("icd11-zh.xlsx");
    assertThat(labels(sink)).containsExactly("ICD11:01 传染病", "ICD11:X 扩展码", "ICD11:1A00 霍乱");
    assertThat(sink.issueKinds())
        .containsExactly(LoadIssue.Kind.UNSUPPORTED, LoadIssue.Kind.DUPLICATE_ID);
  }

  @Test
  void whoMapsKeepTheirTableAndSayWhereThereIsNoTarget() {
    RecordingSink sink =
        RegisterSamples.load(
            "10To11MapToOneCategory.txt",
            "10To11MapToMultipleCategories.txt",
            "11To10MapToOneCategory.txt");
    assertThat(sink.version()).isEqualTo("2024-01-21");
    assertThat(sink.all(Mapping.class))
        .extracting(
            one ->
                one.subject()
                    + " "
                    + one.predicate()
                    + " "
                    + one.object()
                    + " "
                    + one.relationCode())
        .containsExactly(
            "ICD10:A00 BROAD ICD11:1A00 10To11MapToOneCategory",
            "ICD10:A00-A09 BROAD ICD11F:2 10To11MapToOneCategory",
            "ICD10:A00 RELATED ICD11:1A00&XN8P1 10To11MapToMultipleCategories",
            "ICD11:1A00 BROAD ICD10:A00.9 11To10MapToOneCategory");
    assertThat(sink.all(Concept.class))
        .extracting(one -> one.id() + " " + one.details())
        .containsExactly(
            "ICD10:C95.7 {10To11MapToOneCategory=No Mapping}",
            "ICD11F:2 {11To10MapToOneCategory=No Mapping}");
    assertThat(sink.all(Mapping.class).get(0).details()).containsEntry("icd11Title", "Cholera");
  }

  @Test
  void yibaoCodesFindTheirPlaceTheirWhoCodeAndTheirManifestation() {
    RecordingSink sink = RegisterSamples.load("icd10cn-yibao.tsv");
    assertThat(places(sink))
        .containsExactly(
            "ICD10CN-YB:A01.000x005+J17.0* ICD10CN-YB:A01.000",
            "ICD10CN-YB:A01.001 ICD10CN-YB:A01.000");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.subject().local() + " " + one.predicate() + " " + one.object())
        .containsExactly(
            "A01.000x005+J17.0* RELATED ICD10:J17.0",
            "A01.000x005+J17.0* BROAD ICD10:A01.0",
            "A01.000 CLOSE ICD10:A01.0",
            "A01.001 BROAD ICD10:A01.0",
            "A33.x00 CLOSE ICD10:A33");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::text)
        .containsExactly("伤寒性肺炎(例)");
    assertThat(sink.issueKinds())
        .containsExactly(LoadIssue.Kind.DUPLICATE_ID, LoadIssue.Kind.MALFORMED_ID);
  }

  @Test
  void clinicalEditionMapsToYibao() {
    RecordingSink sink = RegisterSamples.load("icd10cn-guolin.tsv");
    assertThat(sink.all(Mapping.class))
        .filteredOn(one -> one.object().prefix().equals("ICD10CN-YB"))
        .extracting(
            one -> one.subject().local() + " " + one.predicate() + " " + one.object().local())
        .containsExactly(
            "A01.000 EXACT A01.000",
            "A01.000x002 CLOSE A01.003",
            "B06.801+J17.1* EXACT B06.801+J17.1*");
    assertThat(sink.all(Concept.class)).extracting(Concept::label).containsOnlyNulls();
  }

  @Test
  void beijingEditionHasCategoriesDaggersAndMorphology() {
    RecordingSink sink = RegisterSamples.load("icd10cn-beijing.tsv");
    assertThat(places(sink))
        .containsExactly("ICD10CN-BJ:A00.0 ICD10CN-BJ:A00", "ICD10CN-BJ:A00.001 ICD10CN-BJ:A00.0");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.subject().local() + " " + one.predicate() + " " + one.object())
        .containsExactly(
            "A00 CLOSE ICD10:A00",
            "A00.0 CLOSE ICD10:A00.0",
            "A00.001 BROAD ICD10:A00.0",
            "A17+ CLOSE ICD10:A17",
            "A35xx01 BROAD ICD10:A35",
            "L57.402B BROAD ICD10:L57.4");
    assertThat(sink.issues()).extracting(LoadIssue::text).containsExactly("N");
  }

  @Test
  void proceduresStandUnderTheSameCodeWithoutTheirExtension() {
    RecordingSink sink = RegisterSamples.load("icd9cm3cn.tsv");
    assertThat(places(sink))
        .containsExactly("ICD9CM3:00.0101 ICD9CM3:00.0100", "ICD9CM3:00.0100x001 ICD9CM3:00.0100");
    assertThat(sink.all(Concept.class)).extracting(Concept::kind).containsOnly(ConceptKind.CODE);
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ID);
  }

  private static List<String> labels(RecordingSink sink) {
    return sink.all(Concept.class).stream().map(one -> one.id() + " " + one.label()).toList();
  }

  private static List<String> places(RecordingSink sink) {
    return sink.all(Hierarchy.class).stream().map(one -> one.child() + " " + one.parent()).toList();
  }
}
