package org.hoofbeat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.text.normalise.Example;
import org.hoofbeat.text.normalise.OwnExamples;
import org.hoofbeat.text.normalise.PhraseNormaliser;
import org.hoofbeat.text.normalise.Target;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.recognise.RecogniserBuilder;
import org.hoofbeat.text.structure.NoteReader;
import org.hoofbeat.text.term.GraphTerms;
import org.hoofbeat.text.term.IndexedTerm;
import org.jspecify.annotations.Nullable;

/**
 * The readers of one build, each made when it is first asked for: what {@code api} and {@code cli} call.
 *
 * <p>Thread-safe. Findings are read with the terms of the graph, which know what stands above them; names of diseases, drugs,
 * procedures and codes come out of the search index, many times sooner than out of the graph.
 */
public final class TextEngine {

  private static final String CHINESE_EDITIONS = "ICD10CN";

  private final KnowledgeGraph graph;
  private final Names names;
  private final @Nullable ReadingFile file;
  private @Nullable PhenotypeRecogniser recogniser;

  private TextEngine(KnowledgeGraph graph, Names names, @Nullable ReadingFile file) {
    this.graph = graph;
    this.names = names;
    this.file = file;
  }

  /**
   * An engine over a build, which stays open while it is used.
   *
   * @param names gone through when others than those of findings are wanted
   */
  public TextEngine(KnowledgeGraph graph, Names names) {
    this(graph, names, null);
  }

  /** The same engine, which takes what it can from a file; one that is missing or of another form is passed over. */
  public TextEngine with(ReadingFile readingFile) {
    return new TextEngine(graph, names, readingFile.isReadable() ? readingFile : null);
  }

  /** The terms of findings, live and retired. */
  public List<IndexedTerm> findings() {
    String vocabulary = RecogniserBuilder.PHENOTYPES.prefix();
    return GraphTerms.of(graph, id -> id.prefix().equals(vocabulary)).toList();
  }

  /** The recogniser of phenotypic findings. */
  public synchronized PhenotypeRecogniser recogniser() {
    PhenotypeRecogniser ready = recogniser;
    if (ready == null) {
      ready = file == null ? learn() : file.recogniser();
      recogniser = ready;
    }
    return ready;
  }

  private PhenotypeRecogniser learn() {
    RecogniserBuilder builder = new RecogniserBuilder();
    findings().forEach(builder::add);
    return builder.build();
  }

  /** A reader of whole notes that takes findings, values, sections and the patient from them, and no other names. */
  public NoteReader findingsReader() {
    return new NoteReader(recogniser(), List.of());
  }

  /** A reader of whole notes. */
  public NoteReader noteReader() {
    if (file != null) {
      return file.noteReader();
    }
    List<IndexedTerm> named = new ArrayList<>();
    names.forEach(
        term -> {
          if (NoteReader.isWanted(term.kind(), term.id().prefix())) {
            named.add(term);
          }
        });
    return new NoteReader(recogniser(), named);
  }

  /**
   * Chooses codes of one system for a line that holds one diagnosis or several; throws where the system is not loaded.
   *
   * @param examples to learn from; for a Chinese edition of ICD-10 those of our own are known beside, and what was learned from
   *     them serves where the given ones are too few
   */
  public PhraseNormaliser normaliser(String prefix, List<Example> examples) {
    List<Target> targets = Target.of(names::forEach, prefix);
    return prefix.startsWith(CHINESE_EDITIONS)
        ? OwnExamples.normaliser(targets, examples)
        : new PhraseNormaliser(targets, examples);
  }

  /** All terms of a build by their names, as the search index keeps them. */
  public interface Names {

    /** Goes through them once. */
    void forEach(Consumer<IndexedTerm> consumer);
  }
}
