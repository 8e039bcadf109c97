package org.hoofbeat.cli.serve;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.hoofbeat.api.rdf.GraphDump;
import org.hoofbeat.api.rdf.SparqlIndex;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoofbeat rdf}: the current build as N-Quads, and its copy for SPARQL. */
@Command(
    name = "rdf",
    description = "Writes the current build as N-Quads, or makes its copy for the SPARQL endpoint.",
    mixinStandardHelpOptions = true)
public final class RdfCommand implements Callable<Integer> {

  private static final int BUFFER_BYTES = 1 << 18;

  @Mixin private final Workspace workspace = new Workspace();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File of N-Quads; compressed where its name ends in .gz.")
  private @Nullable Path out;

  @Option(
      names = "--sparql",
      description = "Make the TDB2 copy that a running server answers SPARQL from.")
  private boolean sparql;

  @Override
  public Integer call() {
    if (out == null && !sparql) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Nothing to do\nMaybe give --out FILE, or --sparql.");
    }
    DataFolder data = workspace.data();
    int number = data.getCurrent();
    try (SnapshotGraph graph = SnapshotGraph.open(data.snapshot(number))) {
      if (out != null) {
        dump(graph, out);
        System.out.println("Build " + number + " is in " + out);
      }
      if (sparql) {
        SparqlIndex.write(graph, data.sparql(number), System.err::println);
        System.out.println("Build " + number + " answers SPARQL at /sparql");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private static void dump(SnapshotGraph graph, Path file) throws IOException {
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
        OutputStream stream =
            file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes) {
      GraphDump.writeQuads(graph, stream);
    }
  }
}
