package org.hoofbeat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hoofbeat.model.KnowledgeGraph;
import org.hoofbeat.text.normalise.NormalisedPhrase;
import org.hoofbeat.text.normalise.PhraseNormaliser;
import org.hoofbeat.text.normalise.Target;
import org.hoofbeat.text.recognise.Finding;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.recognise.RecogniserBuilder;
import org.hoofbeat.text.search.GraphTerms;
import org.hoofbeat.text.search.IndexedTerm;
import org.hoofbeat.text.structure.NoteReader;

/**
 * Reading of text with the terms of one build: what {@code api} and {@code cli} call.
 *
 * <p>Thread-safe. Keeps nothing of what it reads. The recogniser is ready when the constructor returns; a code system's
 * normaliser is built when it is first asked for.
 */
public final class TextEngine {

  private final List<IndexedTerm> terms;
  private final PhenotypeRecogniser recogniser;
  private final Map<String, PhraseNormaliser> normalisers = new ConcurrentHashMap<>();

  /** An engine over a graph's current terms. */
  public static TextEngine of(KnowledgeGraph graph) {
    return new TextEngine(GraphTerms.of(graph).filter(IndexedTerm::active).toList());
  }

  /** An engine that reads findings only; it holds no diseases, drugs or codes, and is ready many times sooner. */
  public static TextEngine ofFindings(KnowledgeGraph graph) {
    String vocabulary = RecogniserBuilder.PHENOTYPES.prefix();
    return new TextEngine(
        GraphTerms.of(graph, id -> id.prefix().equals(vocabulary))
            .filter(IndexedTerm::active)
            .toList());
  }

  /** An engine over these terms. */
  public TextEngine(List<IndexedTerm> terms) {
    this.terms = List.copyOf(terms);
    RecogniserBuilder builder = new RecogniserBuilder();
    this.terms.forEach(builder::add);
    this.recogniser = builder.build();
  }

  /** The recogniser of phenotypic findings. */
  public PhenotypeRecogniser recogniser() {
    return recogniser;
  }

  /** Findings in a text, in its order. */
  public List<Finding> recognise(String text) {
    return recogniser.recognise(text);
  }

  /** The live terms that the engine was built from. */
  public List<IndexedTerm> terms() {
    return terms;
  }

  /** Codes of one system for a line that holds one diagnosis or several; throws where the system is not loaded. */
  public List<NormalisedPhrase> normalise(String text, String prefix) {
    return normalisers
        .computeIfAbsent(prefix, key -> new PhraseNormaliser(targets(key), List.of()))
        .normalise(text);
  }

  /** Every name of one system, the preferred one of each code first; throws where the system is not loaded. */
  public List<Target> targets(String prefix) {
    List<Target> targets = new ArrayList<>();
    for (IndexedTerm term : terms) {
      if (term.id().prefix().equals(prefix)) {
        targets.addAll(Target.of(term));
      }
    }
    return Target.required(targets, prefix);
  }

  /** A reader of whole notes over the same terms. */
  public NoteReader noteReader() {
    return new NoteReader(recogniser, terms);
  }
}
