package org.hoofbeat.api.curation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Move;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.MappingPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A release replaces OMIM:1 by OMIM:2, and knows nothing of OMIM:9 any more. */
class FollowTest {

  private static final Map<TermId, TermId> REPLACED = Map.of(id("OMIM:1"), id("OMIM:2"));

  @TempDir private Path data;

  @Test
  void acceptedMappingsFollowWhatReplacedTheirEndsAndStayDecided() {
    CuratedMappings mappings = open();
    accept(mappings, "ORPHA:7", "OMIM:1");
    accept(mappings, "ORPHA:8", "OMIM:9");
    assertThat(follow(mappings)).extracting(CuratedMapping::id).containsExactly("CM1");
    CuratedMapping moved = open().get("CM1");
    assertThat(moved.object()).isEqualTo(id("OMIM:2"));
    assertThat(moved.isAccepted()).isTrue();
    assertThat(moved.votes()).hasSize(1);
    Revision last = mappings.history("CM1").get(3);
    assertThat(List.of(last.act(), last.who())).containsExactly("follow", "wang");
    assertThat(mappings.get("CM2").object()).isEqualTo(id("OMIM:9"));
    assertThat(follow(mappings)).isEmpty();
  }

  @Test
  void pairThatIsCuratedAlreadyIsLeftForAPerson() {
    CuratedMappings mappings = open();
    accept(mappings, "ORPHA:7", "OMIM:1");
    accept(mappings, "ORPHA:7", "OMIM:2");
    assertThat(follow(mappings)).isEmpty();
  }

  private CuratedMappings open() {
    return new CuratedMappings(ServerSettings.loopback(0, data), new JsonMapper());
  }

  private static List<CuratedMapping> follow(CuratedMappings mappings) {
    return mappings.follow(
        term -> Optional.ofNullable(REPLACED.get(term)), "a new release", reviewer());
  }

  private static void accept(CuratedMappings mappings, String subject, String object) {
    Draft draft =
        new Draft(
            id(subject),
            MappingPredicate.EXACT,
            id(object),
            false,
            "semapv:ManualMappingCuration",
            null,
            null);
    Curator author = new Curator("li", Role.CURATOR);
    String made = mappings.propose(draft, author, null, 1).id();
    mappings.act(made, 1, new Move(Act.SUBMIT, null, null, false), author);
    mappings.act(made, 2, new Move(Act.ACCEPT, null, null, false), reviewer());
  }

  private static Curator reviewer() {
    return new Curator("wang", Role.REVIEWER);
  }

  private static TermId id(String text) {
    return TermId.parse(text);
  }
}
