package org.hoofbeat.loaders.gard;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.junit.jupiter.api.Test;

class GardLoaderTest {

  @Test
  void idsArePaddedEscapesReadAndSynonymsWithoutScopeAreRelated() {
    String obo =
        """
        format-version: 1.4
        ontology: gard

        [Term]
        id: gard:6975
        name: Marfan syndrome\\, classic
        synonym: "mfs" []
        is_a: uncategorized

        [Term]
        id: uncategorized
        name: Uncategorized
        """;
    RecordingSink sink = SourceFiles.load(new GardLoader(), SourceFiles.text("gard.obo", obo));
    Concept disease = sink.all(Concept.class).get(0);
    assertThat(disease.id().value()).isEqualTo("GARD:0006975");
    assertThat(disease.label()).isEqualTo("Marfan syndrome, classic");
    assertThat(disease.details()).containsEntry("is_a", "uncategorized");
    assertThat(sink.all(Designation.class))
        .extracting(Designation::scope)
        .containsExactly(SynonymScope.RELATED);
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ID);
  }
}
