package org.hoofbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a loading process, not asking it, at one moment after another; what served before must still serve. */
class KilledLoadIT {

  private static final Path STARTER = Path.of("../ontologies/starter").toAbsolutePath().normalize();
  private static final TermId MARFAN = TermId.parse("OMIM:154700");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  @TempDir Path folder;
  private Path mirror;
  private DataFolder data;

  @BeforeEach
  void loadOnceThenChangeTheMirror() throws IOException {
    System.setProperty("hoofbeat.home", STARTER.getParent().getParent().toString());
    mirror = folder.resolve("mirror");
    data = new DataFolder(folder.resolve("data"));
    try (Stream<Path> files = Files.walk(STARTER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = mirror.resolve(STARTER.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    assertThat(Hoofbeat.commandLine().execute(load())).isZero();
    addATerm();
  }

  @Test
  void theOldBuildServesWhereverTheLoadDiesAndTheNextLoadRecovers() throws Exception {
    Path next = data.build(2);
    long compiled = countSpools();
    killWhen("when a release is compiled", () -> countSpools() > compiled);
    killWhen("while rows are written", () -> Files.isDirectory(next.resolve("graph")));
    killWhen("while the index is written", () -> Files.isDirectory(next.resolve("index")));
    killWhen("while the store is made", () -> holdsStoreFiles(next.resolve("graph")));

    assertThat(Hoofbeat.commandLine().execute(load())).isZero();
    assertThat(data.findCurrent()).contains(2);
    assertThat(data.listUnfinished()).isEmpty();
    assertThat(GraphStore.find().orElseThrow().isFinished(data.graph(2))).isTrue();
    assertServes(2);
  }

  private void killWhen(String moment, BooleanSupplier reached) throws Exception {
    Process process = start();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (process.isAlive() && !reached.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    process.destroyForcibly().waitFor();
    assertThat(reached.getAsBoolean())
        .as("reached, killed %s: %s", moment, Files.readString(folder.resolve("killed.log")))
        .isTrue();
    assertThat(data.getCurrent()).as("CURRENT, killed %s", moment).isEqualTo(1);
    assertServes(1);
  }

  private void assertServes(int number) {
    assertThat(data.getCurrent()).isEqualTo(number);
    try (SnapshotGraph graph = SnapshotGraph.open(data.snapshot(number))) {
      assertThat(graph.getDossier(MARFAN).about()).isNotEmpty();
    }
    assertThat(Files.exists(data.index(number).resolve("index.properties"))).isTrue();
  }

  /** This JVM's own program, with its options but for agents. */
  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .forEach(command::add);
    command.add("-Xmx1g");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dhoofbeat.home=" + System.getProperty("hoofbeat.home"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Hoofbeat.class.getName()));
    command.addAll(List.of(load()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("killed.log").toFile())
        .start();
  }

  private String[] load() {
    return new String[] {"load", "--mirror", mirror.toString(), "--data", data.root().toString()};
  }

  private long countSpools() {
    try (Stream<Path> files = Files.list(data.releases())) {
      return files.filter(file -> file.toString().endsWith(".spool")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsStoreFiles(Path graph) {
    return Files.isDirectory(graph.resolve("data").resolve("databases"));
  }

  /** One more term in hp.obo, so that a load has something new to build. */
  private void addATerm() throws IOException {
    try (Stream<Path> files = Files.list(mirror.resolve("hpo"))) {
      Path obo = files.filter(file -> file.toString().endsWith(".obo")).findFirst().orElseThrow();
      String stanza = "\n[Term]\nid: HP:9999999\nname: Newly described\nis_a: HP:0000118\n";
      Files.writeString(obo, Files.readString(obo) + stanza);
    }
  }
}
