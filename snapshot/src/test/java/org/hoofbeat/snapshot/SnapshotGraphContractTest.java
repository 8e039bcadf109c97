package org.hoofbeat.snapshot;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.contract.KnowledgeGraphContract;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Stated;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a build's files. */
class SnapshotGraphContractTest extends KnowledgeGraphContract {

  @TempDir static Path folder;

  @Override
  protected KnowledgeGraph open(TinyGraph tiny) {
    SnapshotWriter.write(new Contents(tiny), folder.resolve("snapshot"), ProgressListener.SILENT);
    return SnapshotGraph.open(folder.resolve("snapshot"));
  }

  /** The tiny graph as the linker hands it over. */
  private record Contents(TinyGraph tiny) implements BuildContents {

    @Override
    public GraphBuild build() {
      return tiny.build();
    }

    @Override
    public List<TermId> ids() {
      return tiny.statements().stream().flatMap(Contents::named).distinct().sorted().toList();
    }

    @Override
    public int ordinal(TermId id) {
      return Math.max(-1, Collections.binarySearch(ids(), id));
    }

    @Override
    public Map<TermId, TermId> currentIds() {
      return Map.of(
          TinyGraph.ALTERNATIVE, TinyGraph.SEIZURE, TinyGraph.OBSOLETE, TinyGraph.SEIZURE);
    }

    @Override
    public List<DiseaseGroup> groups() {
      return tiny.groups();
    }

    @Override
    public void forEach(StatementVisitor visitor) {
      for (Stated<?> stated : tiny.statements()) {
        visitor.visit(build().releases().indexOf(stated.release()), stated.statement());
      }
    }

    private static Stream<TermId> named(Stated<?> stated) {
      Stream<TermId> others =
          stated.statement() instanceof Concept concept
              ? concept.alternativeIds().stream()
              : Stream.ofNullable(PointedAt.by(stated.statement()));
      return Stream.concat(Stream.of(stated.statement().subject()), others);
    }
  }
}
