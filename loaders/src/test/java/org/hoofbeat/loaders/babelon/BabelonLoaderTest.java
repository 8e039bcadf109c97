package org.hoofbeat.loaders.babelon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.junit.jupiter.api.Test;

class BabelonLoaderTest {

  private static final TermId ARACHNODACTYLY = new TermId("HP:0001166");

  @Test
  void labelKeepsStatusAndTheTextThatWasTranslated() {
    RecordingSink sink =
        load(
            """
            source_language\ttranslation_language\tsubject_id\tpredicate_id\tsource_value\ttranslation_value\ttranslation_status
            en\tzh\tHP:0001166\trdfs:label\tArachnodactyly\t蜘蛛指（趾）\tOFFICIAL
            en\tzh\tHP:0001166\trdfs:label\t"Say ""finger""\"\t"他说""指""\"\tCANDIDATE
            """);
    assertThat(sink.all(Designation.class))
        .containsExactly(
            label("蜘蛛指（趾）", TranslationStatus.OFFICIAL, "Arachnodactyly"),
            label("他说\"指\"", TranslationStatus.CANDIDATE, "Say \"finger\""));
  }

  @Test
  void columnsMayStandInAnyOrderAndDefinitionsAreConceptsOfTheirLanguage() {
    RecordingSink sink =
        load(
            """
            subject_id\tsource_language\ttranslation_language\tpredicate_id\tsource_value\ttranslation_status\ttranslation_value
            HP:0001166\ten\tfr\tIAO:0000115\tLong fingers\tOFFICIAL\tDoigts longs
            HP:0001166\ten\tfr\toboInOwl:hasExactSynonym\tSpider fingers\tOFFICIAL\tDoigts d'araignée
            HP:0001166\ten\tfr\trdfs:seeAlso\tx\tOFFICIAL\ty
            """);
    Concept definition = sink.all(Concept.class).get(0);
    assertThat(definition.label()).isNull();
    assertThat(definition.language()).isEqualTo(new Language("fr"));
    assertThat(definition.definition()).isEqualTo("Doigts longs");
    assertThat(definition.details())
        .containsEntry("source_value", "Long fingers")
        .containsEntry("translation_status", "OFFICIAL");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::scope)
        .containsExactly(SynonymScope.EXACT);
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.UNSUPPORTED);
  }

  @Test
  void untranslatedRowsAreCountedAndMachinesAreFlagged() {
    RecordingSink sink =
        load(
            """
            source_value\tsubject_id\tpredicate_id\ttranslation_language\ttranslation_value\ttranslation_status\ttranslator_expertise
            All\tHP:0000001\trdfs:label\tde\tNA\tNOT_TRANSLATED\t
            All\tHP:0000001\trdfs:label\tde\tNA\tOFFICIAL\t
            Arachnodactyly\tHP:0001166\trdfs:label\tde\tSpinnenfinger\tCANDIDATE\tALGORITHM
            Arachnodactyly\tHP:0001166\trdfs:label\tde\tSpinnenfinger\tOFFICIAL\tALGORITHM
            Arachnodactyly\tHP:0001166\trdfs:label\tde\tSpinnenfinger\tperhaps\t
            """);
    assertThat(sink.all(Designation.class))
        .extracting(Designation::status)
        .containsExactly(TranslationStatus.MACHINE, TranslationStatus.OFFICIAL);
    assertThat(sink.issues())
        .extracting(LoadIssue::kind)
        .containsExactly(LoadIssue.Kind.MALFORMED_VALUE, LoadIssue.Kind.UNSUPPORTED);
    assertThat(sink.issues().get(1).message()).isEqualTo("2 rows hold no translation yet");
    assertThat(sink.rows()).isEqualTo(5);
  }

  @Test
  void robotTemplateTakesScopeAndLanguageFromItsSecondHeader() {
    RecordingSink sink =
        load(
            """
            subject_id\ttranslation_value\tcomment\tStatus\tLine number
            ID\tAL oboInOwl:hasExactSynonym@fr\t\t\t
            HP:0001166\tDoigts d'araignée\tsynonyms of HP:0001166\tOFFICIAL\t7
            """);
    assertThat(sink.all(Designation.class))
        .containsExactly(
            new Designation(
                ARACHNODACTYLY,
                "Doigts d'araignée",
                new Language("fr"),
                SynonymScope.EXACT,
                null,
                TranslationStatus.OFFICIAL,
                null));
    assertThat(sink.rows()).isEqualTo(1);
  }

  @Test
  void robotTemplateWithoutStatusColumnReadsTheComment() {
    RecordingSink sink =
        load(
            "subject_id\ttranslation_value\tcomment\nID\tAL oboInOwl:hasNarrowSynonym@cs\t\nHP:0001166\tPavoučí prsty\tOFFICIAL\nHP:0001166\tPrsty\t\n");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::status)
        .containsExactly(TranslationStatus.OFFICIAL, TranslationStatus.CANDIDATE);
    assertThat(sink.all(Designation.class))
        .extracting(Designation::scope)
        .containsOnly(SynonymScope.NARROW);
  }

  @Test
  void templateOfAnotherKindStops() {
    assertThatThrownBy(() -> load("subject_id\ttranslation_value\nID\tSC %\nHP:0001166\tx\n"))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("x.tsv, line 2: 'SC %'");
  }

  private static RecordingSink load(String text) {
    return SourceFiles.load(new BabelonLoader(), SourceFiles.text("x.tsv", text));
  }

  private static Designation label(String text, TranslationStatus status, String source) {
    return new Designation(
        ARACHNODACTYLY, text, Language.ZH, SynonymScope.LABEL, null, status, source);
  }
}
