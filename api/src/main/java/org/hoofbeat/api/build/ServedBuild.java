package org.hoofbeat.api.build;

import java.util.concurrent.atomic.AtomicInteger;
import org.hoofbeat.model.GraphBuild;
import org.hoofbeat.model.KnowledgeGraph;

/**
 * One graph build with everything that was made from it. A request takes it once and answers from
 * nothing else.
 *
 * <p>Immutable but for the count of its holders; closed when the last one lets go.
 */
public final class ServedBuild {

  /** Stands wherever results are shown. */
  public static final String DISCLAIMER =
      "Decision support for professionals, not a diagnosis and not a medical device. "
          + "供专业人员决策参考，不构成诊断，不是医疗器械。";

  private final KnowledgeGraph graph;
  private final TermNames names;
  private final Ancestry ancestry;
  private final AtomicInteger holders = new AtomicInteger(1);

  private ServedBuild(KnowledgeGraph graph) {
    this.graph = graph;
    this.names = new TermNames(graph);
    this.ancestry = new Ancestry(graph);
  }

  /** A build that can be read; it owns the graph from here on. */
  public static ServedBuild of(KnowledgeGraph graph) {
    return new ServedBuild(graph);
  }

  public KnowledgeGraph graph() {
    return graph;
  }

  /** Names of its concepts in a language. */
  public TermNames names() {
    return names;
  }

  /** What stands above its concepts. */
  public Ancestry ancestry() {
    return ancestry;
  }

  /** What the build says of itself. */
  public GraphBuild build() {
    return graph.build();
  }

  /** What every answer carries. */
  public BuildRef ref() {
    GraphBuild build = graph.build();
    return new BuildRef(build.number(), build.digest(), build.starter());
  }

  /** False where the last holder has let go already. */
  boolean retain() {
    for (int count = holders.get(); count > 0; count = holders.get()) {
      if (holders.compareAndSet(count, count + 1)) {
        return true;
      }
    }
    return false;
  }

  void release() {
    if (holders.decrementAndGet() == 0) {
      graph.close();
    }
  }
}
