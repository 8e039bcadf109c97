package org.hoofbeat.api.build;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.text.ReadingFile;
import org.hoofbeat.text.TextEngine;
import org.hoofbeat.text.normalise.PhraseNormaliser;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.search.TermIndex;
import org.hoofbeat.text.structure.NoteReader;
import org.jspecify.annotations.Nullable;

/**
 * One graph build with everything that was made from it. A request takes it once and answers from
 * nothing else.
 *
 * <p>Immutable but for the count of its holders and what was derived from it; closed when the last one lets go.
 */
public final class ServedBuild {

  /** Stands wherever results are shown. */
  public static final String DISCLAIMER =
      "Decision support for professionals, not a diagnosis and not a medical device. "
          + "供专业人员决策参考，不构成诊断，不是医疗器械。";

  private final KnowledgeGraph graph;
  private final TermNames names;
  private final Ancestry ancestry;
  private final @Nullable TermIndex index;
  private final CompletableFuture<RankingEngine> ranking;
  private TextReaders readers;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
  private @Nullable KnowledgeGraph previous;
  private final AtomicInteger holders = new AtomicInteger(1);

  private ServedBuild(
      KnowledgeGraph graph, @Nullable TermIndex index, CompletableFuture<RankingEngine> ranking) {
    this.graph = graph;
    this.names = new TermNames(graph);
    this.ancestry = new Ancestry(graph);
    this.index = index;
    this.ranking = ranking;
    // Last: the readers hold the graph that is set above.
    this.readers = new TextReaders(this, text());
  }

  private TextEngine text() {
    return new TextEngine(graph, consumer -> index().forEach(consumer));
  }

  /** A build that can be read; it owns the graph from here on. */
  public static ServedBuild of(KnowledgeGraph graph) {
    return new ServedBuild(graph, null, new CompletableFuture<>());
  }

  /** As {@link #of(KnowledgeGraph)}, with the search index of the same build, which it owns, too. */
  public static ServedBuild of(KnowledgeGraph graph, TermIndex index) {
    return new ServedBuild(graph, index, new CompletableFuture<>());
  }

  /**
   * As {@link #of(KnowledgeGraph, TermIndex)}, with the ranking engine of the same build, which may be made while the
   * rest is served already: until then ranking is answered with 503.
   */
  public static ServedBuild of(
      KnowledgeGraph graph, @Nullable TermIndex index, CompletableFuture<RankingEngine> ranking) {
    return new ServedBuild(graph, index, ranking);
  }

  /** Lets it read text by what its load has learned, where the file is there; to be called before it is served. */
  public ServedBuild readingBy(ReadingFile file) {
    readers = new TextReaders(this, text().with(file));
    return this;
  }

  /** Names the build before, for whoever asks what has changed; to be called before it is served. */
  public ServedBuild comparedWith(KnowledgeGraph before) {
    previous = before;
    return this;
  }

  /** The build before, where the data folder keeps one. */
  public Optional<KnowledgeGraph> findPrevious() {
    return Optional.ofNullable(previous);
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

  /** Its search index; throws where it has none. */
  public TermIndex index() {
    if (index == null) {
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE,
          "Graph build " + build().number() + " has no search index\nMaybe load again.");
    }
    return index;
  }

  /** Its ranking engine; throws while it is being made, and where it could not be. */
  public RankingEngine ranking() {
    RankingEngine ready = ranking.isCompletedExceptionally() ? null : ranking.getNow(null);
    if (ready == null) {
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE,
          "Ranking on graph build " + build().number() + " is not ready\nMaybe in some seconds.");
    }
    return ready;
  }

  /** Reads findings out of text; made on first use, throws until it is ready. */
  public PhenotypeRecogniser recogniser() {
    return readers.findings();
  }

  /** Reads notes into records; made on first use, throws until it is ready. */
  public NoteReader notes() {
    return readers.notes();
  }

  /** Finds the codes of one system for diagnoses; made on first use, throws until it is ready and for an unknown system. */
  public PhraseNormaliser diagnoses(String prefix) {
    return readers.diagnoses(prefix);
  }

  /** The release that phenopackets name for their findings; throws where this build holds none. */
  public Release hpoRelease() {
    return build()
        .findRelease("hpo")
        .orElseThrow(
            () ->
                new HoofbeatFailure(
                    ErrorCode.UNAVAILABLE,
                    "Graph build " + build().number() + " holds no HPO release"));
  }

  /** Something that is made from this build when it is first asked for; {@code what} begins the sentence of a refusal. */
  public <T> Prepared<T> prepare(String what, Supplier<T> make) {
    return new Prepared<>(this, what, make);
  }

  /** The one thing of a type that is made from this build, made now where nobody has asked for it yet. */
  public <T> T derived(Class<T> type, Function<ServedBuild, T> make) {
    return type.cast(derived.computeIfAbsent(type, key -> make.apply(this)));
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
      if (index != null) {
        index.close();
      }
      graph.close();
    }
  }
}
