package org.hoofbeat.loaders.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.model.build.LoadIssue;
import org.junit.jupiter.api.Test;

/** {@code docs/load-issues.md} is written from the code; run with {@code -Dhoofbeat.write=true} to write it anew. */
class LoadIssuePageTest {

  private static final Path PAGE = Path.of("../docs/load-issues.md");

  @Test
  void thePageListsEveryKindOfIssue() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(
        "# Load issues\n\nWhat a load reports in `builds/N/issues.tsv` and counts by source in `hoofbeat sources`. None stops a load by itself;\n");
    page.append(
        "a source more than 2 % of whose rows cannot be read does (`--max-malformed`).\n\n| kind | meaning |\n|---|---|\n");
    for (LoadIssue.Kind kind : LoadIssue.Kind.values()) {
      page.append("| `").append(kind).append("` | ").append(kind.meaning()).append(" |\n");
    }
    if (Boolean.getBoolean("hoofbeat.write")) {
      Files.writeString(PAGE, page.toString());
    }
    assertThat(PAGE).hasContent(page.toString().strip());
  }
}
