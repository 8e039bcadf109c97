package org.hoofbeat.text.recognise;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.hoofbeat.text.form.ResourceLines;
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

  /** Words of other languages would be taken for those of these: Japanese writes Chinese characters. */
  private static final Set<Language> READ = Set.of(Language.EN, Language.ZH);

  private static final int LONGEST_ABBREVIATION = 6;
  private static final int SHORTEST_ABBREVIATION = 3;

  /** Local wordings come before those of the sources. */
  private static final int LOCAL = -1;

  private final TermId branch;
  private final Tokeniser tokeniser = new Tokeniser();
  private final int abnormal = tokeniser.form("abnormal");
  private final Map<Integer, Integer> opposites =
      Map.of(
          abnormal,
          tokeniser.form(Tokeniser.INTACT),
          tokeniser.form("cleft"),
          tokeniser.form(Tokeniser.INTACT),
          tokeniser.form("asymmetry"),
          tokeniser.form("symmetry"));
  private final Lexicon lexicon = new Lexicon();
  private final List<RecognisedTerm> terms = new ArrayList<>();
  private final SidedTerms sided = new SidedTerms();
  private final Map<TermId, Integer> numbers = new HashMap<>();
  private final Set<String> rejected = new HashSet<>();
  private final List<Name> names = new ArrayList<>();

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
    if (!term.active() || !term.ancestors().contains(branch) || term.id().equals(branch)) {
      return this;
    }
    int number = terms.size();
    terms.add(
        new RecognisedTerm(term.id(), term.labels().getOrDefault(Language.EN, term.id().value())));
    numbers.put(term.id(), number);
    sided.add(number, term);
    term.formerIds().forEach(id -> numbers.putIfAbsent(id, number));
    term.labels()
        .forEach(
            (language, label) -> {
              if (READ.contains(language)) {
                learn(number, label, 0, false);
              }
            });
    for (IndexedName name : term.names()) {
      if (name.scope() != SynonymScope.BROAD && READ.contains(name.language())) {
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
    for (String line : ResourceLines.of(RecogniserBuilder.class, "local-wordings.tsv")) {
      String[] cells = line.split("\t");
      for (int i = 1; i < cells.length; i++) {
        addLocal(new TermId(cells[0]), cells[i]);
      }
    }
    names.forEach(name -> tokeniser.know(name.folded().text()));
    names.forEach(this::learn);
    sided.seal(terms);
    return new PhenotypeRecogniser(tokeniser, lexicon, sided, terms);
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
    if (!rejected.contains(terms.get(number).id().value() + '\t' + folded.text())) {
      names.add(new Name(number, name, folded, rank, abbreviation || isCapitals(name)));
    }
  }

  private void learn(Name name) {
    FoldedText folded = name.folded();
    Tokens tokens = tokeniser.learn(folded.text());
    int[] forms = new int[tokens.size()];
    int n = 0;
    int last = 0;
    boolean joint = false;
    boolean of = false;
    for (int i = 0; i < tokens.size(); i++) {
      joint |= tokens.is(i, Tokens.Mark.JOINT);
      of |= tokens.is(i, Tokens.Mark.OF);
      if (tokens.kind(i) != TokenKind.EMPTY && tokens.form(i) >= 0) {
        forms[n++] = tokens.form(i);
        last = i;
      }
    }
    if (n == 0
        || n > Lexicon.MAX_TOKENS
        || isWorn(tokens, n, last, folded.text())
        || name.capitals() && name.text().strip().length() < SHORTEST_ABBREVIATION) {
      return;
    }
    String word = folded.text().substring(tokens.start(last), tokens.end(last));
    String single = n == 1 && word.charAt(0) < 0x250 ? EnglishStem.light(word) : "";
    String text = name.capitals() ? name.text().strip() : single;
    int[] words = Arrays.copyOf(forms, n);
    lexicon.add(
        new Wording(name.term(), name.rank(), name.capitals(), text, joint, of, false, words));
    if (n > 1 && !name.capitals()) {
      learnOpposite(name.term(), joint, of, words);
    }
  }

  /** "Symmetric face" for facial asymmetry, "intact palate" for cleft palate: the term, denied. */
  private void learnOpposite(int term, boolean joint, boolean of, int[] words) {
    for (int i = 0; i < words.length; i++) {
      Integer opposite = opposites.get(words[i]);
      if (opposite != null) {
        int[] other = words.clone();
        other[i] = opposite;
        int rank = words[i] == abnormal ? 1 : LOCAL;
        if (Arrays.stream(other).noneMatch(form -> form == abnormal)) {
          lexicon.add(new Wording(term, rank, false, "", joint, of, true, other));
        }
      }
    }
  }

  /** Nothing is left but one character of a longer Chinese name. */
  private static boolean isWorn(Tokens tokens, int n, int last, String name) {
    return n == 1
        && tokens.is(last, Tokens.Mark.HAN)
        && tokens.end(last) - tokens.start(last) == 1
        && name.length() > 1;
  }

  private static boolean isCapitals(String name) {
    String text = name.strip();
    return text.length() <= LONGEST_ABBREVIATION
        && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')
        && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** A name that waits until every word of every name is known. */
  private record Name(int term, String text, FoldedText folded, int rank, boolean capitals) {}
}
