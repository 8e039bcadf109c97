package org.hoofbeat.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.file.CuratedLayer;
import org.hoofbeat.api.curation.name.OwnNames;
import org.hoofbeat.api.search.NamedResolutions;
import org.hoofbeat.api.search.Resolution;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.text.search.TermIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoofbeat resolve}: descriptions to the terms of one code system, with score and reason, as the server answers. */
@Command(
    name = "resolve",
    description = "Resolves descriptions to terms of one code system.",
    mixinStandardHelpOptions = true)
public final class ResolveCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Parameters(
      arity = "1..*",
      paramLabel = "DESCRIPTION",
      description = "Quote a description of several words.")
  private List<String> descriptions = List.of();

  @Option(
      names = "--to",
      paramLabel = "PREFIX",
      defaultValue = "HP",
      description = "The code system (default ${DEFAULT-VALUE}).")
  private String prefix = "HP";

  @Option(
      names = "--lang",
      paramLabel = "en|zh",
      defaultValue = "en",
      description = "Language of the names shown.")
  private String language = "en";

  @Override
  public Integer call() {
    List<List<Resolution>> all = new ArrayList<>();
    OwnNames own = CuratedLayer.names(workspace.data().root());
    try (KnowledgeGraph graph = workspace.openGraph();
        TermIndex index = workspace.openIndex()) {
      ServedBuild build = ServedBuild.of(graph, index);
      for (String description : descriptions) {
        List<Resolution> terms =
            NamedResolutions.find(build, own, Language.of(language), description, prefix, 5);
        System.out.println(description + (terms.isEmpty() ? ": nothing like it in " + prefix : ""));
        terms.forEach(
            term ->
                System.out.printf(
                    "  %-20s %.3f %s  [%s: %s]%s%n",
                    term.term().id(),
                    term.score(),
                    term.term().name(),
                    term.reason(),
                    term.matched(),
                    term.grades().isEmpty() ? "" : " " + term.grades()));
        all.add(terms);
      }
    }
    json.write(all);
    return 0;
  }
}
