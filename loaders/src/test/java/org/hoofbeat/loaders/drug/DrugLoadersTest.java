package org.hoofbeat.loaders.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.RegisterSamples;
import org.hoofbeat.loaders.drugname.DrugName;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Treatment;
import org.junit.jupiter.api.Test;

class DrugLoadersTest {

  @Test
  void drugBankKeepsSecondaryNumbersSynonymsAndRegistryNumbers() {
    RecordingSink sink = RegisterSamples.load("drugbank.csv");
    Concept drug = sink.all(Concept.class).get(0);
    assertThat(drug.alternativeIds()).containsExactly(new TermId("DRUGBANK:DB02351"));
    assertThat(drug.details())
        .containsEntry("Accession Numbers", "BTD00076")
        .containsEntry("Standard InChI Key", "OIRC");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::text)
        .containsExactly("Bivalirudina");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.object().value())
        .containsExactly("CAS:128270-60-0", "UNII:TN9BEX005G");
    assertThat(sink.issueKinds())
        .containsExactly(LoadIssue.Kind.DUPLICATE_ID, LoadIssue.Kind.MALFORMED_ID);
  }

  @Test
  void drugCentralNameThatBelongsToAnotherDrugIsMovedThereWithItsDefinitionAndReported() {
    RecordingSink sink = RegisterSamples.load("drugcentral.tsv");
    assertThat(sink.all(Concept.class))
        .extracting(one -> one.id() + " " + one.label() + " " + one.definition())
        .containsExactly(
            "DRUGCENTRAL:1 beta about beta",
            "DRUGCENTRAL:2 alpha about alpha",
            "DRUGCENTRAL:3 null null");
    assertThat(sink.all(Concept.class).get(2).details())
        .containsEntry("name in the table", "gamma");
    assertThat(sink.issueKinds()).containsOnly(LoadIssue.Kind.CONFLICT).hasSize(3);
    assertThat(sink.rows()).isEqualTo(3);
  }

  @Test
  void drugCentralSynonymTableConfirmsItsNames() {
    RecordingSink sink = RegisterSamples.load("drugcentral-synonyms.tsv");
    assertThat(sink.all(Concept.class)).extracting(Concept::label).containsExactly("alpha");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::text)
        .containsExactly("alphanol");
    assertThat(sink.issues()).isEmpty();
  }

  @Test
  void repoDbTellsApprovedPairsFromStoppedTrials() {
    RecordingSink sink = RegisterSamples.load("repodb.csv");
    List<Treatment> treatments = sink.all(Treatment.class);
    assertThat(sink.all(Designation.class))
        .extracting(Designation::text)
        .containsExactly("Cetuximab");
    assertThat(treatments)
        .extracting(one -> one.relation() + " " + one.approval())
        .containsExactly("TREATS Approved", "INVESTIGATED Terminated");
    assertThat(treatments.get(0).details()).isEmpty();
    assertThat(treatments.get(1).references()).containsExactly("NCT1");
    assertThat(treatments.get(1).details())
        .containsEntry("phase", "Phase 2")
        .containsEntry("DetailedStatus", "slow accrual");
    assertThat(treatments.get(1).subject()).isEqualTo(new TermId("UMLS:C0007102"));
  }

  @Test
  void atcCodeIsOneConceptWithADoseForEachRoute() {
    RecordingSink sink = RegisterSamples.load("atc.csv");
    assertThat(sink.all(Concept.class))
        .extracting(one -> one.id().value())
        .containsExactly("ATC:A", "ATC:A02BA01");
    assertThat(sink.all(Hierarchy.class))
        .extracting(one -> one.parent().value())
        .containsExactly("ATC:A02BA");
    assertThat(sink.all(DrugStatement.class))
        .extracting(DrugStatement::text)
        .containsExactly("0.8 g O", "0.8 g P by injection", "1 g R");
    assertThat(sink.issueKinds())
        .containsExactly(LoadIssue.Kind.CONFLICT, LoadIssue.Kind.MALFORMED_ID);
  }

  @Test
  void matrixListsTellTreatmentFromContraindication() {
    RecordingSink treats = RegisterSamples.load("indications.xlsx");
    assertThat(treats.all(Treatment.class))
        .extracting(one -> one.subject() + " " + one.relation() + " " + one.action())
        .containsExactly("MONDO:0005009 TREATS CHEBI:8327");
    assertThat(treats.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ID);
    Treatment not = RegisterSamples.load("contraindications.xlsx").all(Treatment.class).get(0);
    assertThat(not.relation()).isEqualTo("CONTRAINDICATED");
    assertThat(not.details()).containsEntry("contraindications", "Anuria.");
  }

  @Test
  void fdaRowIsADesignationAndAnApproval() {
    RecordingSink sink = RegisterSamples.load("fda.csv");
    assertThat(sink.all(DrugStatement.class))
        .extracting(one -> one.drug() + " " + one.kind() + " " + one.text())
        .containsExactly(
            "DRUG:bosentan ORPHAN_DESIGNATION Treatment of PAH, group 1",
            "DRUG:bosentan APPROVAL PAH in adults");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::text)
        .containsExactly("Tracleer");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ROW);
  }

  @Test
  void emaHeaderIsFoundBelowTheAddressAndDaysBecomeDates() {
    RecordingSink sink = RegisterSamples.load("ema.xlsx");
    assertThat(sink.all(DrugStatement.class))
        .extracting(one -> one.kind() + " " + one.text())
        .containsExactly("APPROVAL A rare disease", "ORPHAN_DESIGNATION A rare disease");
    // 44393 days after 1899-12-30.
    assertThat(sink.all(DrugStatement.class).get(0).details())
        .containsEntry("Marketing authorisation date", "2021-07-16");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.predicate() + " " + one.object())
        .containsExactly("CLOSE ATC:L01FD01");
    assertThat(sink.rows()).isEqualTo(1);
  }

  @Test
  void pmdaOrphanDrugsAreMarkedInTheirIndication() {
    RecordingSink sink = RegisterSamples.load("pmda.csv");
    assertThat(sink.all(DrugStatement.class))
        .extracting(one -> one.drug() + " " + one.kind())
        .containsExactly("DRUG:danicopan APPROVAL", "DRUG:danicopan ORPHAN_DESIGNATION");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::text)
        .containsExactly("Voydeya Tablets 50 mg");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ROW);
  }

  @Test
  void sqlInsertsAreReadAsDataWithTheirQuotesAndNothingElseIsRun() {
    RecordingSink sink = RegisterSamples.load("nhsa-classes.sql");
    assertThat(sink.all(Concept.class))
        .extracting(Concept::label)
        .containsExactly("抗蠕虫药", "抗吸虫药，O'Neill; 一");
    assertThat(sink.all(Concept.class).get(0).details())
        .containsEntry("费用项目", "西药费")
        .containsEntry("目录级别", "2");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.predicate() + " " + one.object())
        .containsExactly("CLOSE ATC:P02", "CLOSE ATC:P02B");
    assertThat(sink.all(Hierarchy.class))
        .extracting(one -> one.child() + " " + one.parent())
        .containsExactly("NHSA:XP02B NHSA:XP02");
    assertThat(sink.issues())
        .extracting(one -> one.kind() + " " + one.line())
        .containsExactly("UNSUPPORTED 6", "MALFORMED_ROW 7");
    assertThat(sink.rows()).isEqualTo(4);
  }

  @Test
  void paymentRestrictionNamesTheColumnsThatRestrict() {
    RecordingSink sink = RegisterSamples.load("nhsa-restrictions.sql");
    DrugStatement restriction = sink.all(DrugStatement.class).get(0);
    assertThat(restriction.text()).isEqualTo("年龄限制：儿童");
    assertThat(restriction.details()).doesNotContainKey("性别限制").containsEntry("药品名称", "注射用例药");
    assertThat(sink.all(Mapping.class))
        .extracting(one -> one.predicate() + " " + one.object())
        .containsExactly("BROAD ATC:C05CA");
  }

  @Test
  void chineseNamesAreDrugsOnce() {
    RecordingSink sink = RegisterSamples.load("zh-drug-names.txt");
    assertThat(sink.all(Concept.class))
        .extracting(Concept::id)
        .containsExactly(new TermId("DRUG:阿苯达唑"), new TermId("DRUG:阿达帕林"));
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.DUPLICATE_ROW);
  }

  @Test
  void drugIsNamedAlikeWhateverItsCaseWidthAndPunctuation() {
    assertThat(DrugName.id("Bosentan  (Anhydrous)"))
        .isEqualTo(new TermId("DRUG:bosentan-anhydrous"));
    assertThat(DrugName.id("ＢＯＳＥＮＴＡＮ－anhydrous ")).isEqualTo(new TermId("DRUG:bosentan-anhydrous"));
    assertThat(DrugName.id("…")).isNull();
    assertThat(DrugName.id("a".repeat(300))).isNotEqualTo(DrugName.id("a".repeat(301)));
  }
}
