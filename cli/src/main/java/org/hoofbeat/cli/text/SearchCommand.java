package org.hoofbeat.cli.text;

import java.util.Set;
import java.util.concurrent.Callable;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.file.CuratedLayer;
import org.hoofbeat.api.curation.name.OwnNames;
import org.hoofbeat.api.search.NamedHits;
import org.hoofbeat.api.search.SearchItem;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.text.search.SearchRequest;
import org.hoofbeat.text.search.TermIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoofbeat search}: terms by name, sound or id, with the names that curators gave, as the server answers. */
@Command(
    name = "search",
    description = "Finds terms by English or Chinese words, pinyin or id.",
    mixinStandardHelpOptions = true)
public final class SearchCommand implements Callable<Integer> {

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
    try (KnowledgeGraph graph = workspace.openGraph();
        TermIndex index = workspace.openIndex()) {
      Language shown = Language.of(language);
      Set<String> prefixes = prefix == null ? Set.of() : Set.of(prefix);
      TermId under = branch == null ? null : TermId.parse(branch);
      SearchRequest request =
          new SearchRequest(
              String.join(" ", words), shown, prefixes, Set.of(), under, true, 0, size);
      OwnNames own = CuratedLayer.names(workspace.data().root());
      NamedHits.Hits answer = NamedHits.find(ServedBuild.of(graph, index), request, own);
      System.out.printf("%,d found%n", answer.total());
      answer.items().forEach(SearchCommand::print);
      json.write(answer);
    }
    return 0;
  }

  private static void print(SearchItem item) {
    TermRef term = item.term();
    System.out.printf(
        "%-22s %s%s  [%s: %s]%n",
        term.id(),
        term.name() == null ? term.id() : term.name(),
        Boolean.TRUE.equals(term.fallback()) ? " *" : "",
        item.match(),
        item.matched());
  }
}
