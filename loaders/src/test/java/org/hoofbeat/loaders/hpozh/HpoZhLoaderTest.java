package org.hoofbeat.loaders.hpozh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.junit.jupiter.api.Test;

class HpoZhLoaderTest {

  @Test
  void dictionaryIsFlaggedSuppliedAndUnfinishedDefinitionsAreCounted() {
    String csv =
        """
        hpo_id,english_term,chinese_term,english_description,chinese_description
        HP:0001166,Arachnodactyly ,蜘蛛指,"Long, slender fingers. ",校对中...
        HP:0000501,Glaucoma ,青光眼,Raised pressure. ,眼压升高。
        """;
    RecordingSink sink = SourceFiles.load(new HpoZhLoader(), SourceFiles.text("chpo.csv", csv));
    assertThat(sink.all(Designation.class))
        .extracting(Designation::text)
        .containsExactly("蜘蛛指", "青光眼");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::translationOf)
        .containsExactly("Arachnodactyly", "Glaucoma");
    assertThat(sink.all(Designation.class))
        .allMatch(word -> word.status() == TranslationStatus.SUPPLIED);
    assertThat(sink.all(Concept.class)).extracting(Concept::definition).containsExactly("眼压升高。");
    assertThat(sink.issues())
        .extracting(LoadIssue::message)
        .containsExactly("1 definitions are still being proofread and left out");
  }

  @Test
  void machineTranslationIsFlaggedAndABarInsideADefinitionStays() {
    String text = "HP:0001166|Arachnodactyly|蜘蛛指|细长|的手指。\n续行|-\nHP:0000501|Glaucoma|青光眼\n";
    RecordingSink sink = SourceFiles.load(new HpoZhLoader(), SourceFiles.text("mt.txt", text));
    assertThat(sink.all(Designation.class))
        .hasSize(2)
        .allMatch(word -> word.status() == TranslationStatus.MACHINE);
    assertThat(sink.all(Concept.class)).extracting(Concept::definition).containsExactly("细长|的手指。");
    assertThat(sink.all(Concept.class).get(0).details())
        .containsEntry("translation_status", "MACHINE");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ROW);
    assertThat(sink.issues().get(0).line()).isEqualTo(2);
  }

  @Test
  void anotherFormatStops() {
    assertThatThrownBy(
            () ->
                SourceFiles.load(
                    new HpoZhLoader(), SourceFiles.text("x.txt", "format-version: 1.2\n")))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("x.txt, line 1");
  }
}
