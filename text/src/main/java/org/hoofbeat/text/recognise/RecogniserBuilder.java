package org.hoofbeat.text.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.search.IndexedName;
import org.hoofbeat.text.search.IndexedTerm;

/**
 * Builds a recogniser from the terms of a graph, term by term; not thread-safe.
 *
 * <p>Only live terms under the branch are learned. Local wordings, the project's own and the curators', are added to the
 * terms that they name; a rejected wording is never learned for that term.
 */
public final class RecogniserBuilder {

  /** Phenotypic abnormality. */
  public static final TermId PHENOTYPES = new TermId("HP:0000118");

  private static final int LONGEST_ABBREVIATION = 6;
  private static final int SHORTEST_ABBREVIATION = 3;

  /** Local wordings come before those of the sources. */
  private static final int LOCAL = -1;

  private final TermId branch;
  private final Tokeniser tokeniser = new Tokeniser();
  private final Lexicon lexicon = new Lexicon();
  private final List<RecognisedTerm> terms = new ArrayList<>();
  private final Map<TermId, Integer> numbers = new HashMap<>();
  private final Set<String> rejected = new HashSet<>();

  public RecogniserBuilder() {
    this(PHENOTYPES);
  }

  /** Learns only terms at or under this one. */
  public RecogniserBuilder(TermId branch) {
    this.branch = branch;
  }

  /** A wording that must not be read as this term; say so before the term is added. */
  public RecogniserBuilder reject(TermId term, String wording) {
    rejected.add(term.value() + '\t' + FoldedText.of(wording).text());
    return this;
  }

  /** Learns a term; one that is retired or lies in another branch is passed over. */
  public RecogniserBuilder add(IndexedTerm term) {
    if (!term.active() || !term.ancestors().contains(branch)) {
      return this;
    }
    int number = terms.size();
    terms.add(
        new RecognisedTerm(term.id(), term.labels().getOrDefault(Language.EN, term.id().value())));
    numbers.put(term.id(), number);
    term.formerIds().forEach(id -> numbers.putIfAbsent(id, number));
    term.labels().forEach((language, label) -> learn(number, label, 0, false));
    for (IndexedName name : term.names()) {
      if (name.scope() != SynonymScope.BROAD) {
        learn(number, name.text(), rank(name), "abbreviation".equals(name.type()));
      }
    }
    return this;
  }

  /** Adds a wording of our own or of a curator for a term that has been added; false where the term is unknown. */
  public boolean addLocal(TermId term, String wording) {
    Integer number = numbers.get(term);
    if (number != null) {
      learn(number, wording, LOCAL, false);
    }
    return number != null;
  }

  /** The recogniser; the builder must not be used afterwards. */
  public PhenotypeRecogniser build() {
    for (String line : ResourceLines.of("local-wordings.tsv")) {
      String[] cells = line.split("\t");
      for (int i = 1; i < cells.length; i++) {
        addLocal(new TermId(cells[0]), cells[i]);
      }
    }
    return new PhenotypeRecogniser(tokeniser, lexicon, terms);
  }

  private static int rank(IndexedName name) {
    if (name.scope() == SynonymScope.RELATED || name.scope() == SynonymScope.NARROW) {
      return 3;
    }
    if (name.status() == TranslationStatus.MACHINE) {
      return 2;
    }
    return "layperson".equals(name.type()) ? 1 : 0;
  }

  private void learn(int number, String name, int rank, boolean abbreviation) {
    FoldedText folded = FoldedText.of(name);
    if (rejected.contains(terms.get(number).id().value() + '\t' + folded.text())) {
      return;
    }
    boolean capitals = abbreviation || isCapitals(name);
    Tokens tokens = tokeniser.learn(folded.text());
    int[] forms = new int[tokens.size()];
    int n = 0;
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) != TokenKind.EMPTY && tokens.form(i) >= 0) {
        forms[n++] = tokens.form(i);
        last = i;
      }
    }
    if (n == 0
        || n > Lexicon.MAX_TOKENS
        || capitals && name.strip().length() < SHORTEST_ABBREVIATION) {
      return;
    }
    String word = folded.text().substring(tokens.start(last), tokens.end(last));
    String single = n == 1 && word.charAt(0) < 0x250 ? EnglishStem.light(word) : "";
    String text = capitals ? name.strip() : single;
    lexicon.add(new Wording(number, rank, capitals, text, java.util.Arrays.copyOf(forms, n)));
  }

  private static boolean isCapitals(String name) {
    String text = name.strip();
    return text.length() <= LONGEST_ABBREVIATION
        && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')
        && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
  }
}
