package org.hoofbeat.api.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionDatasetBuilder;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.KnowledgeGraph;

/**
 * A TDB2 copy of one build, for SPARQL. It holds every triple of {@link GraphDump} in one graph, without the named graphs of
 * releases: a third of the size; the nodes of statements say their release. Thread-safe for reading.
 */
public final class SparqlIndex implements AutoCloseable {

  private static final String FINISHED = "FINISHED";

  private final Dataset dataset;

  private SparqlIndex(Dataset dataset) {
    this.dataset = dataset;
  }

  /** Writes the copy of a build into a folder, which must not be there or be empty. */
  public static void write(KnowledgeGraph graph, Path folder) {
    try {
      Files.createDirectories(folder);
      DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
      DataLoader loader = LoaderFactory.sequentialLoader(store, LoaderOps.outputToLog());
      loader.startBulk();
      StreamRDF stream = loader.stream();
      stream.start();
      GraphDump.forEach(graph, quad -> stream.triple(quad.asTriple()));
      stream.finish();
      loader.finishBulk();
      TDBInternal.expel(store);
      Files.writeString(folder.resolve(FINISHED), graph.build().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        "This build has no copy for SPARQL\nMaybe the operator runs `hoofbeat rdf --sparql`.");
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
