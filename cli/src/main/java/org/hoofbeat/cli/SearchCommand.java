package org.hoofbeat.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.text.search.SearchAnswer;
import org.hoofbeat.text.search.SearchRequest;
import org.hoofbeat.text.search.TermIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoofbeat search}: terms by name, sound or id. */
@Command(
    name = "search",
    description = "Finds terms by English or Chinese words, pinyin or id.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to search for.")
  private String[] words = {};

  @Option(
      names = "--lang",
      paramLabel = "en|zh",
      defaultValue = "en",
      description = "Language of the names shown.")
  private String language = "en";

  @Option(names = "--in", paramLabel = "PREFIX", description = "Only this identifier space, HP.")
  private @Nullable String prefix;

  @Option(names = "--under", paramLabel = "ID", description = "Only terms at or under this one.")
  private @Nullable String branch;

  @Option(
      names = "--size",
      defaultValue = "10",
      description = "How many (default ${DEFAULT-VALUE}).")
  private int size = 10;

  @Override
  public Integer call() {
    DataFolder data = workspace.data();
    try (TermIndex index = TermIndex.open(data.build(data.getCurrent()).resolve("index"))) {
      Set<String> prefixes = prefix == null ? Set.of() : Set.of(prefix);
      TermId under = branch == null ? null : TermId.parse(branch);
      SearchRequest request =
          new SearchRequest(
              String.join(" ", words),
              new Language(language),
              prefixes,
              Set.of(),
              under,
              true,
              0,
              size);
      SearchAnswer answer = index.search(request);
      System.out.printf("%,d found%n", answer.total());
      answer
          .hits()
          .forEach(
              hit ->
                  System.out.printf(
                      "%-22s %s%s  [%s: %s]%n",
                      hit.id(),
                      hit.label(),
                      hit.fallback() ? " *" : "",
                      hit.match(),
                      hit.matched()));
      json.write(answer);
    }
    return 0;
  }
}
