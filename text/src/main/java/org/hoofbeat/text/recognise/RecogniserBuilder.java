package org.hoofbeat.text.recognise;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.ResourceLines;
import org.hoofbeat.text.recognise.word.Tokeniser;
import org.hoofbeat.text.recognise.word.WordForms;
import org.hoofbeat.text.recognise.wording.ChineseVariants;
import org.hoofbeat.text.recognise.wording.Lexicon;
import org.hoofbeat.text.recognise.wording.Wording;
import org.hoofbeat.text.recognise.wording.WordingLearner;
import org.hoofbeat.text.term.IndexedName;
import org.hoofbeat.text.term.IndexedTerm;

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
  static final List<Language> READ = List.of(Language.EN, Language.ZH);

  private static final String OWN_WORDINGS = "local-wordings.tsv";

  private static final String NO_FINDINGS = "no-findings.txt";

  private static final String PLAIN_WORDS = "plain-words.txt";

  /** Before a wording of the list that says that the finding is absent. */
  private static final char DENIAL = '!';

  /** Before a wording of the list that a source has for the term, and that does not mean it in a note. */
  private static final char WRONG = '~';

  private static final int LONGEST_ABBREVIATION = 6;

  private final TermId branch;
  private final List<IndexedTerm> terms = new ArrayList<>();
  private final Map<TermId, Integer> numbers = new HashMap<>();
  private final Set<String> rejected = new HashSet<>();
  private final List<WordingLearner.Name> names = new ArrayList<>();

  public RecogniserBuilder() {
    this(PHENOTYPES);
  }

  /** Learns only terms at or under this one. */
  public RecogniserBuilder(TermId branch) {
    this.branch = branch;
    forEachOwnWording(
        (term, wording) -> {
          if (wording.charAt(0) == WRONG) {
            reject(term, wording.substring(1));
          }
        });
  }

  private static void forEachOwnWording(BiConsumer<TermId, String> consumer) {
    for (String line : ResourceLines.of(RecogniserBuilder.class, OWN_WORDINGS)) {
      String[] cells = line.split("\t");
      for (int i = 1; i < cells.length; i++) {
        consumer.accept(new TermId(cells[0]), cells[i]);
      }
    }
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
    terms.add(term);
    numbers.put(term.id(), number);
    term.formerIds().forEach(id -> numbers.putIfAbsent(id, number));
    for (Language language : READ) {
      if (term.labels().containsKey(language)) {
        learn(number, term.labels().getOrDefault(language, ""), 0, false);
      }
    }
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
      learn(number, wording, Wording.LOCAL, false);
    }
    return number != null;
  }

  /** Adds a wording that says by itself that the finding is absent: "strength 5/5" denies weakness. */
  private void addDenial(TermId term, String wording) {
    Integer number = numbers.get(term);
    if (number != null) {
      names.add(
          new WordingLearner.Name(
              number, wording, FoldedText.of(wording), Wording.LOCAL, false, true));
    }
  }

  /** The recogniser; the builder must not be used afterwards. */
  public PhenotypeRecogniser build() {
    forEachOwnWording(
        (term, wording) -> {
          if (wording.charAt(0) == DENIAL) {
            addDenial(term, wording.substring(1));
          } else if (wording.charAt(0) != WRONG) {
            addLocal(term, wording);
          }
        });
    for (String phrase : ResourceLines.of(RecogniserBuilder.class, NO_FINDINGS)) {
      names.add(
          new WordingLearner.Name(
              Wording.NO_FINDING, phrase, FoldedText.of(phrase), Wording.LOCAL, false, false));
    }
    Set<String> examinations = new HashSet<>();
    names.forEach(name -> name.findExamination().ifPresent(examinations::add));
    names.removeIf(name -> examinations.contains(name.withoutBrackets()));
    Tokeniser tokeniser =
        Tokeniser.of(
            Stream.concat(
                    names.stream().map(name -> name.folded().text()),
                    ResourceLines.of(RecogniserBuilder.class, PLAIN_WORDS).stream())
                .toList());
    NarrowerTerms narrower = NarrowerTerms.of(terms);
    WordingLearner learner = new WordingLearner(tokeniser);
    names.forEach(
        name -> {
          if (!name.isChinese() || !narrower.isBoth(name.term())) {
            learner.learn(name);
          }
        });
    return new PhenotypeRecogniser(
        tokeniser, Lexicon.of(learner.wordings()), narrower, recognised());
  }

  /** The terms, each with a bit for each of those right under the branch that stands above it. */
  private List<RecognisedTerm> recognised() {
    Map<TermId, Long> systems = new HashMap<>();
    for (IndexedTerm term : terms) {
      boolean top = term.ancestors().stream().filter(numbers::containsKey).count() == 1;
      if (top && systems.size() < Long.SIZE) {
        systems.put(term.id(), 1L << systems.size());
      }
    }
    return terms.stream()
        .map(
            term ->
                RecognisedTerm.of(
                    term,
                    term.ancestors().stream()
                        .mapToLong(above -> systems.getOrDefault(above, 0L))
                        .reduce(0, (one, other) -> one | other)))
        .toList();
  }

  /** Tells one version of the word lists from another: what was learned with others is to be learned again. */
  public static long wordListsDigest() {
    List<String> lines = new ArrayList<>();
    lines.addAll(ResourceLines.of(RecogniserBuilder.class, OWN_WORDINGS));
    lines.addAll(ResourceLines.of(RecogniserBuilder.class, NO_FINDINGS));
    lines.addAll(ResourceLines.of(RecogniserBuilder.class, PLAIN_WORDS));
    lines.addAll(WordForms.lines());
    CRC32 sum = new CRC32();
    for (String line : lines) {
      sum.update(line.getBytes(StandardCharsets.UTF_8));
      sum.update('\n');
    }
    return sum.getValue();
  }

  private static int rank(IndexedName name) {
    if (name.scope() == SynonymScope.RELATED || name.scope() == SynonymScope.NARROW) {
      return 3;
    }
    if (name.status() == TranslationStatus.MACHINE) {
      return 2;
    }
    boolean handedIn = name.status() == TranslationStatus.SUPPLIED;
    return handedIn || "layperson".equals(name.type()) ? 1 : 0;
  }

  private void learn(int number, String name, int rank, boolean abbreviation) {
    FoldedText folded = FoldedText.of(name);
    if (isRejected(number, folded)) {
      return;
    }
    names.add(
        new WordingLearner.Name(
            number, name, folded, rank, abbreviation || isCapitals(name), false));
    for (String other : ChineseVariants.of(folded.text())) {
      FoldedText variant = FoldedText.of(other);
      if (!isRejected(number, variant)) {
        names.add(new WordingLearner.Name(number, other, variant, Math.max(rank, 1), false, false));
      }
    }
  }

  private boolean isRejected(int number, FoldedText name) {
    return rejected.contains(terms.get(number).id().value() + '\t' + name.text());
  }

  private static boolean isCapitals(String name) {
    String text = name.strip();
    return text.length() <= LONGEST_ABBREVIATION
        && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')
        && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
  }
}
