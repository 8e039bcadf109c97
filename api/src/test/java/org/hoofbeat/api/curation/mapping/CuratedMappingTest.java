package org.hoofbeat.api.curation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.MappingPredicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CuratedMappingTest {

  @Test
  void journalKeepsWhatAMappingIsMadeOfAndNothingElse() {
    CuratedMapping mapping =
        new CuratedMapping(
            "CM1",
            1,
            TermId.parse("ORPHA:558"),
            MappingPredicate.EXACT,
            TermId.parse("ICD11:LD28.01"),
            false,
            DraftBody.MANUAL,
            null,
            null,
            Status.ACCEPTED,
            "author",
            List.of(),
            null,
            1,
            null);
    List<String> parts =
        Stream.of(CuratedMapping.class.getRecordComponents()).map(part -> part.getName()).toList();
    assertThat(new JsonMapper().valueToTree(mapping).propertyNames())
        .containsExactlyInAnyOrderElementsOf(parts);
  }
}
