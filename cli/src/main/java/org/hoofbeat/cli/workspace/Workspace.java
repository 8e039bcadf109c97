package org.hoofbeat.cli.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.hoofbeat.loaders.catalogue.SourceCatalogue;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.hoofbeat.text.ReadingFile;
import org.hoofbeat.text.TextEngine;
import org.hoofbeat.text.search.TermIndex;
import org.hoofbeat.text.term.IndexedTerm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command works: the program's own folder, and the data folder. A picocli mixin. */
public final class Workspace {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "All state lives here (HOOFBEAT_DATA, default data).")
  private @Nullable Path data;

  /** The data folder: option, then {@code HOOFBEAT_DATA}, then {@code data} in the program's folder. */
  public DataFolder data() {
    if (data != null) {
      return new DataFolder(data);
    }
    String variable = System.getenv("HOOFBEAT_DATA");
    return new DataFolder(
        variable == null || variable.isBlank() ? home().resolve("data") : Path.of(variable));
  }

  /** The folder that holds {@code ontologies}: set by the launcher, else the working folder. */
  static Path home() {
    String property =
        System.getProperty("hoofbeat.home", System.getenv().getOrDefault("HOOFBEAT_HOME", "."));
    return Path.of(property).toAbsolutePath().normalize();
  }

  public static Path ontologies() {
    Path folder = home().resolve("ontologies");
    if (!Files.isDirectory(folder)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "No folder "
              + folder
              + "\nMaybe start the program by its launcher, or set HOOFBEAT_HOME to its folder.");
    }
    return folder;
  }

  public static Path starter() {
    return ontologies().resolve("starter");
  }

  public static SourceCatalogue catalogue() {
    return SourceCatalogue.read(ontologies().resolve("sources.yaml"));
  }

  /** The mirror folder: the option's, then {@code HOOFBEAT_MIRROR}. */
  public static Optional<Path> findMirror(@Nullable Path option) {
    if (option != null) {
      return Optional.of(option);
    }
    String variable = System.getenv("HOOFBEAT_MIRROR");
    return variable == null || variable.isBlank()
        ? Optional.empty()
        : Optional.of(Path.of(variable));
  }

  /** The current build's files; throws with advice where nothing is loaded. */
  public SnapshotGraph openGraph() {
    DataFolder folder = data();
    return SnapshotGraph.open(folder.snapshot(folder.getCurrent()));
  }

  /** What reads text: by what the load has learned, else, from an older build, by what is learned of it now. */
  public TextEngine openText(KnowledgeGraph graph) {
    DataFolder folder = data();
    return new TextEngine(graph, this::forEachName)
        .with(new ReadingFile(folder.reading(folder.getCurrent())));
  }

  private void forEachName(Consumer<IndexedTerm> consumer) {
    try (TermIndex index = openIndex()) {
      index.forEach(consumer);
    }
  }

  /** The current build's search index. */
  public TermIndex openIndex() {
    DataFolder folder = data();
    return TermIndex.open(folder.index(folder.getCurrent()));
  }
}
