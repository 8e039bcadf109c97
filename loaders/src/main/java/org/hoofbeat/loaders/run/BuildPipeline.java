package org.hoofbeat.loaders.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hoofbeat.loaders.catalogue.FoundRelease;
import org.hoofbeat.loaders.catalogue.MirrorFolder;
import org.hoofbeat.loaders.catalogue.SourceCatalogue;
import org.hoofbeat.loaders.catalogue.SourceSpec;
import org.hoofbeat.loaders.catalogue.SourceSpec.Place;
import org.hoofbeat.loaders.run.link.LinkedBuild;
import org.hoofbeat.loaders.run.link.Linker;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.hoofbeat.snapshot.BuildContents;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.hoofbeat.snapshot.SnapshotWriter;
import org.hoofbeat.snapshot.StatementSpool;

/**
 * From release files to a build that can serve, in a folder of its own; {@code CURRENT} is replaced last, so that a crash
 * anywhere leaves the old build serving. One load at a time on a data folder.
 */
public final class BuildPipeline {

  /** Counts up whenever a loader or the linker gives other statements for the same bytes. */
  static final String LOADER_VERSION = "2";

  /** The source whose file is written beside the curators' journal before a load; without one, nothing stands decided. */
  static final String CURATED = "curated";

  private final DataFolder data;
  private final SourceCatalogue catalogue;
  private final LoadSettings settings;
  private final GraphTarget store;
  private final List<BuildArtefact> artefacts;
  private final Clock clock;

  public BuildPipeline(
      DataFolder data,
      SourceCatalogue catalogue,
      LoadSettings settings,
      GraphTarget store,
      List<BuildArtefact> artefacts,
      Clock clock) {
    this.data = data;
    this.catalogue = catalogue.without(settings.without());
    this.settings = settings;
    this.store = store;
    this.artefacts = List.copyOf(artefacts);
    this.clock = clock;
  }

  /**
   * Loads what a mirror folder holds.
   *
   * @param wanted versions by source id, where not the newest
   * @param starter the mirror is the small release that comes with the program
   */
  public LoadReport run(
      MirrorFolder mirror, Map<String, String> wanted, boolean starter, ProgressListener progress) {
    try (DataLock lock = DataLock.acquire(data)) {
      BuildFolders.removeUnfinished(data);
      Stages stages = new Stages();
      List<FoundRelease> found = find(mirror, wanted, starter);
      demandRequired(mirror, found, starter);
      ReleaseCompiler compiler =
          new ReleaseCompiler(
              data.releases(), LOADER_VERSION, settings.limits(), settings.largestMalformedShare());
      SpoolSet spools = new SpoolSet(compiler, settings.threads(), progress, stages);
      spools.compile(found, starter);
      Optional<GraphBuild> current = currentBuild();
      if (!settings.fresh()) {
        current.ifPresent(build -> spools.carryOver(build, starter, found, settings.without()));
      }
      List<StatementSpool> ordered = spools.inOrder(catalogue);
      String digest = BuildDigest.of(LOADER_VERSION, ordered);
      if (current.isPresent()
          && current.get().digest().equals(digest)
          && isComplete(current.get().number())) {
        renewArtefacts(current.get().number(), progress, stages);
        return new LoadReport(current.get(), true, stages.secondsSoFar(), stages.list());
      }
      GraphBuild build = make(ordered, digest, starter, current, progress, stages);
      lock.keep();
      return new LoadReport(build, false, stages.secondsSoFar(), stages.list());
    }
  }

  /** The mirror's releases, what comes with the program, and what curators decided, whatever the mirror. */
  private List<FoundRelease> find(
      MirrorFolder mirror, Map<String, String> wanted, boolean starter) {
    List<FoundRelease> found = new ArrayList<>(mirror.find(catalogue.at(Place.MIRROR), wanted));
    MirrorFolder program = new MirrorFolder(catalogue.folder());
    found.addAll(program.find(catalogue.at(Place.PROGRAM), Map.of()));
    if (!starter) {
      found.addAll(program.find(catalogue.at(Place.SUPPLEMENT), Map.of()));
    }
    found.addAll(new MirrorFolder(data.root()).find(catalogue.at(Place.DATA), Map.of()));
    return found;
  }

  private GraphBuild make(
      List<StatementSpool> spools,
      String digest,
      boolean starter,
      Optional<GraphBuild> current,
      ProgressListener progress,
      Stages stages) {
    int number = BuildFolders.nextNumber(data);
    Path folder = BuildFolders.create(data, number);
    LinkedBuild linked =
        stages.time(
            "link", () -> Linker.link(spools, FormerConcepts.of(data, current, starter), progress));
    GraphBuild build = describe(number, digest, starter, linked);
    BuildContents contents = linked.contents(build);
    CompletableFuture<Void> graph =
        CompletableFuture.runAsync(() -> writeGraph(linked, contents, number, progress, stages));
    try {
      stages.time(
          "snapshot", () -> SnapshotWriter.write(contents, data.snapshot(number), progress));
      writeArtefacts(artefacts, number, progress, stages);
    } finally {
      Waiting.join(graph);
    }
    IssueFile.write(linked.issues(), folder.resolve("issues.tsv"));
    SnapshotWriter.writeBuild(build, folder.resolve("build.bin"));
    data.replaceCurrent(number);
    BuildFolders.removeOld(data, settings.keptBuilds(), LOADER_VERSION);
    return build;
  }

  /** What a former program left in a form that this one does not read is made again from the snapshot. */
  private void renewArtefacts(int number, ProgressListener progress, Stages stages) {
    Path folder = data.build(number);
    List<BuildArtefact> unreadable =
        artefacts.stream().filter(artefact -> !artefact.isReadable(folder)).toList();
    if (!unreadable.isEmpty()) {
      writeArtefacts(unreadable, number, progress, stages);
    }
  }

  private void writeArtefacts(
      List<BuildArtefact> wanted, int number, ProgressListener progress, Stages stages) {
    try (SnapshotGraph snapshot = SnapshotGraph.open(data.snapshot(number))) {
      wanted.forEach(
          artefact ->
              stages.time(
                  artefact.name(), () -> artefact.write(snapshot, data.build(number), progress)));
    }
  }

  private void writeGraph(
      LinkedBuild linked,
      BuildContents contents,
      int number,
      ProgressListener progress,
      Stages stages) {
    try (KnowledgeGraphWriter writer = store.open(data.graph(number), number)) {
      stages.time("graph rows", () -> GraphRows.write(linked, contents, writer, progress));
      stages.time("graph import", () -> writer.complete(progress));
    }
  }

  private GraphBuild describe(int number, String digest, boolean starter, LinkedBuild linked) {
    return new GraphBuild(
        number,
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        LOADER_VERSION,
        digest,
        starter,
        linked.releases(LOADER_VERSION),
        linked.table().countsByKind(),
        linked.statementCounts(),
        linked.figures());
  }

  private void demandRequired(MirrorFolder mirror, List<FoundRelease> found, boolean starter) {
    List<SourceSpec> missing = MirrorFolder.missing(catalogue, found);
    boolean carried =
        !settings.fresh()
            && currentBuild()
                .filter(build -> build.starter() == starter)
                .map(build -> holdsAll(build, missing))
                .orElse(false);
    if (found.isEmpty() || !missing.isEmpty() && !carried) {
      String names =
          missing.stream()
              .map(spec -> spec.id() + " (" + spec.releases().get(0).mirror() + ")")
              .collect(Collectors.joining(", "));
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Required sources have no file in "
              + mirror.root()
              + ": "
              + names
              + "\nMaybe run `hoofbeat fetch`, or name another folder with --mirror.");
    }
  }

  private static boolean holdsAll(GraphBuild build, List<SourceSpec> missing) {
    Set<String> held = build.releases().stream().map(Release::source).collect(Collectors.toSet());
    return missing.stream().allMatch(spec -> held.contains(spec.id()));
  }

  private Optional<GraphBuild> currentBuild() {
    return data.findCurrent()
        .filter(number -> data.listBuilds().contains(number))
        .flatMap(number -> BuildFolders.findReadable(data, number));
  }

  private boolean isComplete(int number) {
    return java.nio.file.Files.isDirectory(data.snapshot(number));
  }

  /** The longest first, so that two threads end together. */
  static Comparator<FoundRelease> longestFirst() {
    return Comparator.comparingLong(SpoolSet::bytes).reversed();
  }
}
