package org.hoofbeat.loaders.loinc2hpo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.junit.jupiter.api.Test;

class Loinc2HpoLoaderTest {

  @Test
  void normalAndNegativeOutcomesRuleTheFindingOut() {
    String text =
        """
        loincId\tloincScale\toutcome\thpoTermId\tsupplementalTermId\tcuration\tcomment
        2345-7\tQn\tH\tHP:0003074\t.\tHPO:one[2018-05-10]\t.
        2345-7\tQn\tN\tHP:0011015\t.\tHPO:one[2018-05-10]\tchecked
        2345-7\tQn\tSNOMEDCT:449051000124102\tHP:0003074\t.\tHPO:one[2018-05-10]\t.
        23457\tQn\tN\tHP:0011015\t.\tHPO:one[2018-05-10]\t.
        2345-7\tOrd\tNEG\tHP:0003074\t.\tHPO:one[2018-05-10]\t.
        """;
    RecordingSink sink = SourceFiles.load(new Loinc2HpoLoader(), SourceFiles.text("l.tsv", text));
    assertThat(sink.all(LaboratoryInterpretation.class))
        .extracting(LaboratoryInterpretation::excluded)
        .containsExactly(false, true, false, true);
    LaboratoryInterpretation normal = sink.all(LaboratoryInterpretation.class).get(1);
    assertThat(normal.test()).isEqualTo(new TermId("LOINC:2345-7"));
    assertThat(normal.details())
        .isEqualTo(
            Map.of("loincScale", "Qn", "curation", "HPO:one[2018-05-10]", "comment", "checked"));
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ID);
    assertThat(sink.issues().get(0).line()).isEqualTo(5);
  }
}
