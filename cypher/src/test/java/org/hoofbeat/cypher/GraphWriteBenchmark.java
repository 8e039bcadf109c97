package org.hoofbeat.cypher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.table.BuildWriter;
import org.hoofbeat.model.table.ConceptTable;
import org.hoofbeat.model.table.ConceptWriter;
import org.hoofbeat.model.table.StatementWriter;

/**
 * Seconds to write a made-up graph by import and over Bolt, by stage; {@code main} prints them. For every 10 concepts: 10
 * descriptions, 30 designations, 20 parents, 90 annotations: 50 nodes and 150 relationships.
 *
 * <p>Arguments: folder, {@code import} or {@code bolt}, concepts.
 */
final class GraphWriteBenchmark {

  private static final int DESIGNATIONS = 3;
  private static final int PARENTS = 2;
  private static final int ANNOTATIONS = 9;
  private static final long SEED = 20_261_123;

  private String stage = "";
  private long stageStart = System.nanoTime();
  private long stageCpu = cpu();

  private GraphWriteBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    new GraphWriteBenchmark()
        .run(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
  }

  private void run(Path folder, String way, int concepts) throws IOException {
    GraphStore stores = GraphStore.find().orElseThrow();
    Path store = folder.resolve("builds/" + way + "-" + System.currentTimeMillis());
    if (way.equals("import")) {
      try (KnowledgeGraphWriter writer =
          stores.newStore(store, folder, SchemaMigrations.statements())) {
        writeAll(writer, concepts, 1);
      }
      stage("start with Bolt");
      try (GraphStore.Running running = stores.start(store, folder);
          BoltConnection connection = BoltConnection.open(running.address())) {
        stage("migrations");
        SchemaMigrations.apply(connection);
        stage("stream annotations");
        long[] read = {0};
        BoltKnowledgeGraph.open(connection).forEach(PhenotypeAnnotation.class, stated -> read[0]++);
        stage("stop");
        System.out.println(read[0] + " annotations read");
      }
    } else {
      try (KnowledgeGraphWriter writer = stores.newStore(store, folder, List.of())) {
        TinyGraph.first().writeTo(writer);
        writer.complete((name, done, total) -> {});
      }
      try (GraphStore.Running running = stores.start(store, folder);
          BoltConnection connection = BoltConnection.open(running.address());
          BoltGraphWriter writer = new BoltGraphWriter(connection, 2, folder)) {
        writeAll(writer, concepts, 2);
        stage("stop");
      }
    }
    stage("");
    try (var files = Files.walk(store)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      System.out.printf("store on disk %d MB%n", bytes >> 20);
    }
  }

  private void writeAll(KnowledgeGraphWriter writer, int concepts, int number) {
    stage("rows to files");
    BuildWriter build = new BuildWriter(writer);
    SplittableRandom random = new SplittableRandom(SEED);
    try (StatementWriter out = build.newStatementWriter();
        ConceptWriter nodes = build.newConceptWriter()) {
      for (int i = 0; i < concepts; i++) {
        TermId id = id(i);
        nodes.write(
            new ConceptTable.Row(id, ConceptKind.PHENOTYPE, "Name of " + i, "名称" + i, null, false));
        out.write(Concept.of(id, ConceptKind.PHENOTYPE, "Name of " + i), TinyGraph.HPO.key());
        for (int k = 0; k < DESIGNATIONS; k++) {
          out.write(
              Designation.synonym(
                  id, "Synonym " + k + " of the term " + i, Language.EN, SynonymScope.EXACT),
              TinyGraph.HPO.key());
        }
        for (int k = 0; k < PARENTS; k++) {
          out.write(Hierarchy.isA(id, id(random.nextInt(i + 1))), TinyGraph.HPO.key());
        }
        for (int k = 0; k < ANNOTATIONS; k++) {
          out.write(annotation(id, id(random.nextInt(concepts)), k), TinyGraph.HPO.key());
        }
      }
    }
    long statements = build.statements();
    build.writeGroups(List.of());
    build.writeBuild(
        new GraphBuild(
            number,
            "",
            "benchmark",
            build.digest(),
            false,
            List.<Release>of(TinyGraph.HPO),
            Map.of(),
            Map.of(),
            Map.of()));
    Map<String, Long> rows =
        writer.complete(
            (name, done, total) -> {
              if (!name.equals(stage)) {
                stage(name);
              }
            });
    stage("done");
    System.out.println(statements + " statements, rows " + rows);
  }

  private static PhenotypeAnnotation annotation(TermId disease, TermId phenotype, int k) {
    return new PhenotypeAnnotation(
        disease,
        phenotype,
        false,
        Frequency.of(k, ANNOTATIONS),
        null,
        Sex.UNKNOWN,
        List.of(),
        "PCS",
        List.of("PMID:" + (1_000_000 + k)),
        "P",
        "HPO:probinson[2020-01-01]",
        Map.of());
  }

  private static TermId id(int i) {
    return new TermId(String.format("HP:%07d", i));
  }

  private void stage(String next) {
    long now = System.nanoTime();
    if (!stage.isEmpty()) {
      System.out.printf(
          "%-28s %6.1f s wall %6.1f s CPU%n",
          stage, seconds(now - stageStart), seconds(cpu() - stageCpu));
    }
    stage = next;
    stageStart = now;
    stageCpu = cpu();
  }

  private static double seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos) / 1000.0;
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
