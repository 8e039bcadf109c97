package org.hoofbeat.api.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionDatasetBuilder;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.KnowledgeGraph;

/**
 * A TDB2 copy of one build, for SPARQL. It holds every triple of {@link GraphDump} in one graph, without the named graphs of
 * releases: a third of the size; the nodes of statements say their release. Thread-safe for reading.
 */
public final class SparqlIndex implements AutoCloseable {

  private static final String FINISHED = "FINISHED";
  private static final long TOLD_EVERY = 2_000_000;

  private final Dataset dataset;

  private SparqlIndex(Dataset dataset) {
    this.dataset = dataset;
  }

  /**
   * Writes the copy of a build into a folder that is not there; made beside it and moved into place, so that a server never
   * opens half of one. Minutes on a full build.
   *
   * @param says receives a line now and then of how far it is
   */
  public static void write(KnowledgeGraph graph, Path folder, Consumer<String> says) {
    if (Files.exists(folder)) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT,
          "There is a copy in " + folder + " already\nMaybe delete the folder to make it again.");
    }
    Path draft = folder.resolveSibling("sparql.new");
    try {
      delete(draft);
      Files.createDirectories(draft);
      fill(graph, draft, says);
      Files.writeString(draft.resolve(FINISHED), graph.build().digest());
      Files.move(draft, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(KnowledgeGraph graph, Path folder, Consumer<String> says) {
    DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
    MonitorOutput told =
        (format, values) -> says.accept("SPARQL copy: " + String.format(format, values));
    DataLoader loader = LoaderFactory.sequentialLoader(store, told);
    loader.startBulk();
    StreamRDF stream = loader.stream();
    stream.start();
    LongAdder triples = new LongAdder();
    GraphDump.forEach(
        graph,
        quad -> {
          stream.triple(quad.asTriple());
          triples.increment();
          if (triples.sum() % TOLD_EVERY == 0) {
            says.accept("SPARQL copy: %,d triples read".formatted(triples.sum()));
          }
        });
    stream.finish();
    says.accept("SPARQL copy: %,d triples read; sorting them".formatted(triples.sum()));
    loader.finishBulk();
    TDBInternal.expel(store);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(path);
        }
      }
    }
  }

  /** Opens the copy of a build; throws where there is none, or it is of another build. */
  public static SparqlIndex open(Path folder, String digest) {
    try {
      if (!digest.equals(Files.readString(folder.resolve(FINISHED)))) {
        throw missing();
      }
    } catch (NoSuchFileException e) {
      throw missing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SparqlIndex(TDB2Factory.connectDataset(folder.toString()));
  }

  private static HoofbeatFailure missing() {
    return new HoofbeatFailure(
        ErrorCode.UNAVAILABLE,
        "This build has no copy for SPARQL\nMaybe it is being made; else the operator runs `hoofbeat rdf --sparql`, or serves with --sparql.");
  }

  Dataset dataset() {
    return dataset;
  }

  QueryExecution execute(Query query, long seconds) {
    return QueryExecutionDatasetBuilder.create()
        .dataset(dataset)
        .query(query)
        .timeout(seconds, TimeUnit.SECONDS)
        .build();
  }

  @Override
  public void close() {
    dataset.close();
  }
}
