package org.hoofbeat.loaders.ownprofiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.junit.jupiter.api.Test;

class OwnProfilesLoaderTest {

  private static final String FINDINGS = "disease_id\tdisease\tfinding_id\tfinding\tfrequency\n";

  @Test
  void frequencyClassesAreHposAndTheFileDescribesNoDisease() {
    RecordingSink sink =
        load(
            "#version: 3\n"
                + FINDINGS
                + "ORPHA:558\tMarfan syndrome\tHP:0001083\tEctopia lentis\tfrequent\n"
                + "ORPHA:558\tMarfan syndrome\tHP:0002616\tAortic root aneurysm\tvery frequent\n"
                + "ORPHA:558\tMarfan syndrome\tHP:0002107\tPneumothorax\tvery rare\n");
    assertThat(sink.all(PhenotypeAnnotation.class))
        .extracting(a -> a.phenotype() + " " + a.frequency().text())
        .containsExactly("HP:0001083 HP:0040282", "HP:0002616 HP:0040281", "HP:0002107 HP:0040284");
    assertThat(sink.version()).isEqualTo("3");
    assertThat(sink.all(Concept.class)).isEmpty();
  }

  @Test
  void prevalenceIsAnEstimateInOrphanetsClasses() {
    RecordingSink sink =
        load("disease_id\tdisease\tprevalence\nOMIM:106300\tspondylitis\t>1 / 1000\n");
    assertThat(sink.all(Prevalence.class))
        .extracting(Prevalence::disease, Prevalence::type, Prevalence::prevalenceClass)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                new TermId("OMIM:106300"), "Estimate", ">1 / 1000"));
  }

  @Test
  void patientsKnownAreAClassOfWhichTheMiddleStands() {
    RecordingSink sink =
        load("disease_id\tdisease\tknown_patients\nOMIM:615471\tFBXL4\t31-100\nOMIM:1\tx\t40\n");
    assertThat(sink.all(Prevalence.class)).extracting(Prevalence::cases).containsExactly(60.0);
    assertThat(sink.all(Prevalence.class).get(0).details()).containsEntry("range", "31-100");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_VALUE);
  }

  @Test
  void whatCannotBeReadIsNamedAndTheFirstOfTwoStands() {
    RecordingSink sink =
        load(
            FINDINGS
                + "ORPHA:558\tx\tHP:0001083\ty\toften\n"
                + "ORPHA:558\tx\tHP:0001083\ty\tfrequent\n"
                + "ORPHA:558\tx\tHP:0001083\ty\tobligate\n"
                + "Marfan\tx\tHP:0001083\ty\tobligate\n");
    assertThat(sink.issueKinds())
        .containsExactly(
            LoadIssue.Kind.MALFORMED_VALUE,
            LoadIssue.Kind.DUPLICATE_ROW,
            LoadIssue.Kind.MALFORMED_ID);
    assertThat(sink.all(PhenotypeAnnotation.class))
        .extracting(a -> a.frequency().text())
        .containsExactly("HP:0040282");
    assertThat(load("disease_id\tprevalence\nORPHA:558\t1 in 5000\n").issueKinds())
        .containsExactly(LoadIssue.Kind.MALFORMED_VALUE);
  }

  @Test
  void anotherTableIsRefused() {
    assertThatThrownBy(() -> load("disease_id\tname\nORPHA:558\tx\n"))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("no column 'finding_id'");
  }

  private static RecordingSink load(String text) {
    return SourceFiles.load(new OwnProfilesLoader(), SourceFiles.text("findings.tsv", text));
  }
}
