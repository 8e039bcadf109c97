package org.hoofbeat.text.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.FoldedText;

/**
 * Reads phenotypic findings out of free text, Chinese, English or mixed, with offsets and context.
 *
 * <p>Immutable and thread-safe. Time is linear in the text: each token is looked up in a bounded number of windows by hash,
 * however many terms there are. Of wordings that lie within one another the longest is kept; of terms that share a wording the
 * one whose exact name it is. Example: {@code recognise("无发热、咳嗽，伴头痛")} gives fever and cough excluded, headache present.
 */
public final class PhenotypeRecogniser {

  /** Words that a source gives to a finding and that mean something else nearly everywhere. */
  private static final Set<String> EVERYDAY =
      Set.of(
          "blue",
          "fall",
          "falling",
          "slow",
          "order",
          "can",
          "down",
          "high",
          "sleepy",
          "collecting",
          "cold",
          "all");

  private final Tokeniser tokeniser;
  private final WindowMatcher matcher;
  private final SidedTerms sided;
  private final List<RecognisedTerm> terms;

  PhenotypeRecogniser(
      Tokeniser tokeniser, Lexicon lexicon, SidedTerms sided, List<RecognisedTerm> terms) {
    this.tokeniser = tokeniser;
    this.sided = sided;
    this.matcher = new WindowMatcher(lexicon);
    this.terms = List.copyOf(terms);
  }

  /** The findings in the order of the text; its genre is judged from its words. */
  public List<Finding> recognise(String text) {
    FoldedText folded = FoldedText.of(text);
    return recognise(folded, Genre.of(folded.text()));
  }

  /** The findings of a text of known genre. */
  public List<Finding> recognise(String text, Genre genre) {
    return recognise(FoldedText.of(text), genre);
  }

  private List<Finding> recognise(FoldedText folded, Genre genre) {
    Tokens tokens = tokeniser.read(folded.text());
    List<Candidate> candidates = matcher.match(tokens);
    candidates.removeIf(candidate -> !isSpelled(folded, tokens, candidate));
    List<Candidate> chosen = choose(candidates, genre);
    List<Scope> scopes = ContextReader.read(folded, tokens);
    List<Finding> findings = new ArrayList<>();
    for (Candidate candidate : chosen) {
      findings.add(finding(folded, tokens, candidate, scopes, genre));
    }
    findings.sort(
        Comparator.comparingInt(Finding::start)
            .thenComparing(Finding::end)
            .thenComparing(Finding::id));
    return findings;
  }

  /** An abbreviation stands in its capitals; a single word is the word itself, or the adjective or noun of it. */
  private static boolean isSpelled(FoldedText folded, Tokens tokens, Candidate candidate) {
    Wording wording = candidate.wording();
    if (wording.text.isEmpty()
        || candidate.tokens().length > 1
        || tokens.is(candidate.first(), Tokens.Mark.SLIP)) {
      return true;
    }
    int from = tokens.start(candidate.first());
    int to = tokens.end(candidate.last());
    if (wording.abbreviation) {
      return folded
          .original()
          .substring(folded.start(from), folded.end(to - 1))
          .equals(wording.text);
    }
    String word = EnglishStem.light(folded.text().substring(from, to));
    if (EVERYDAY.contains(word)) {
      return false;
    }
    return word.equals(wording.text) || EnglishStem.isAdjectiveOf(word, wording.text);
  }

  /** The longest first; what lies within a longer one is left out. */
  private List<Candidate> choose(List<Candidate> candidates, Genre genre) {
    boolean all = genre == Genre.LITERATURE;
    candidates.sort(
        Comparator.comparingInt((Candidate candidate) -> -candidate.tokens().length)
            .thenComparingInt(Candidate::dropped)
            .thenComparing(candidate -> !candidate.inOrder())
            .thenComparingInt(candidate -> candidate.wording().rank)
            .thenComparing(candidate -> terms.get(candidate.wording().term).id())
            .thenComparingInt(Candidate::first));
    List<Candidate> chosen = new ArrayList<>();
    List<List<Candidate>> byToken = new ArrayList<>();
    for (Candidate candidate : candidates) {
      while (byToken.size() <= candidate.last()) {
        byToken.add(new ArrayList<>(0));
      }
      if (byToken.get(candidate.first()).stream()
          .noneMatch(
              other -> candidate.isPartOf(other) && !(all && isNamedWithin(candidate, other)))) {
        chosen.add(candidate);
        for (int i = candidate.dropped() == WindowMatcher.HEADED ? 1 : 0;
            i < candidate.tokens().length;
            i++) {
          byToken.get(candidate.tokens()[i]).add(candidate);
        }
      }
    }
    return chosen;
  }

  /** In literature a shorter wording, of neighbouring words or of one half of a pair, counts within a longer one. */
  private static boolean isNamedWithin(Candidate candidate, Candidate other) {
    boolean neighbours = candidate.last() - candidate.first() == candidate.tokens().length - 1;
    return (candidate.dropped() == 0 && neighbours || candidate.paired())
        && candidate.tokens().length < other.tokens().length;
  }

  private Finding finding(
      FoldedText folded, Tokens tokens, Candidate candidate, List<Scope> scopes, Genre genre) {
    int from = tokens.start(candidate.first());
    int to = tokens.end(candidate.last());
    int start = folded.start(from);
    int end = folded.end(to - 1);
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    for (int i = firstFrom(scopes, from - Scope.LONGEST);
        i < scopes.size() && scopes.get(i).start() <= from;
        i++) {
      Scope scope = scopes.get(i);
      if (scope.holds(from, to)) {
        cues.add(scope.cue());
      }
    }
    Laterality side = Modifiers.laterality(folded, from, to);
    int number = candidate.wording().term;
    boolean told = genre == Genre.CLINICAL && Modifiers.isSided(folded, from, to);
    RecognisedTerm term = terms.get(told ? sided.on(side, number) : number);
    return new Finding(
        term.id(),
        term.label(),
        start,
        end,
        folded.original().substring(start, end),
        presence(cues, candidate.normal()),
        candidate.normal(),
        genre == Genre.CLINICAL && cues.contains(Cue.FAMILY),
        cues.contains(Cue.HISTORICAL),
        Modifiers.severity(folded, from, to),
        side,
        null,
        List.<TermId>of());
  }

  /** The first of the sorted scopes that begins here or later. */
  private static int firstFrom(List<Scope> scopes, int start) {
    int low = 0;
    int high = scopes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scopes.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Presence presence(Set<Cue> cues, boolean normal) {
    if (cues.contains(Cue.HYPOTHETICAL)) {
      return Presence.HYPOTHETICAL;
    }
    if (cues.contains(Cue.EXCLUDED) != normal) {
      return Presence.EXCLUDED;
    }
    if (cues.contains(Cue.UNCERTAIN)) {
      return Presence.UNCERTAIN;
    }
    return cues.contains(Cue.RESOLVED) ? Presence.RESOLVED : Presence.PRESENT;
  }
}
