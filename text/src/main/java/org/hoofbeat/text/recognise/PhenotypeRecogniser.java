package org.hoofbeat.text.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.column.ColumnReader;
import org.hoofbeat.text.column.ColumnWriter;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.measure.Measurement;
import org.hoofbeat.text.measure.MeasurementReader;
import org.hoofbeat.text.measure.Patient;
import org.hoofbeat.text.measure.PatientReader;
import org.hoofbeat.text.recognise.context.Context;
import org.hoofbeat.text.recognise.context.ContextReader;
import org.hoofbeat.text.recognise.context.Cue;
import org.hoofbeat.text.recognise.context.Laterality;
import org.hoofbeat.text.recognise.context.Modifiers;
import org.hoofbeat.text.recognise.context.Scope;
import org.hoofbeat.text.recognise.word.EnglishStem;
import org.hoofbeat.text.recognise.word.Tokeniser;
import org.hoofbeat.text.recognise.word.Tokens;
import org.hoofbeat.text.recognise.wording.Candidate;
import org.hoofbeat.text.recognise.wording.Lexicon;
import org.hoofbeat.text.recognise.wording.WindowMatcher;
import org.hoofbeat.text.recognise.wording.Wording;

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
          "edge",
          "macula",
          "maculae",
          "aged",
          "plus",
          "ordered",
          "all");

  /** Right before a finding's name each denies that finding and no other: 不咳嗽, 未跌倒. */
  private static final String NOT = "不未没";

  private static final String STRENGTH = "肌力";

  private static final MeasurementReader MEASUREMENTS = new MeasurementReader();

  private final Tokeniser tokeniser;
  private final Lexicon lexicon;
  private final WindowMatcher matcher;
  private final NarrowerTerms narrower;
  private final List<RecognisedTerm> terms;
  private final Map<TermId, RecognisedTerm> byId = new HashMap<>();

  PhenotypeRecogniser(
      Tokeniser tokeniser, Lexicon lexicon, NarrowerTerms narrower, List<RecognisedTerm> terms) {
    this.tokeniser = tokeniser;
    this.narrower = narrower;
    this.lexicon = lexicon;
    this.matcher = new WindowMatcher(lexicon);
    this.terms = List.copyOf(terms);
    for (RecognisedTerm term : terms) {
      byId.put(term.id(), term);
    }
  }

  /** What {@link #write} wrote. */
  public static PhenotypeRecogniser read(ColumnReader in) throws IOException {
    String[] ids = in.strings();
    String[] labels = in.strings();
    String[] chinese = in.strings();
    long[] systems = in.longs();
    List<RecognisedTerm> terms = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      terms.add(new RecognisedTerm(new TermId(ids[i]), labels[i], chinese[i], systems[i]));
    }
    return new PhenotypeRecogniser(
        Tokeniser.read(in), Lexicon.read(in), NarrowerTerms.read(in), terms);
  }

  /** Writes everything that was learned. */
  public void write(ColumnWriter out) {
    out.strings(terms.stream().map(term -> term.id().value()).toList());
    out.strings(terms.stream().map(RecognisedTerm::label).toList());
    out.strings(terms.stream().map(RecognisedTerm::chinese).toList());
    out.longs(terms.stream().mapToLong(RecognisedTerm::systems).toArray());
    tokeniser.write(out);
    lexicon.write(out);
    narrower.write(out);
  }

  /** The Chinese name of a term that it may give, where it has one. */
  public Optional<String> findChineseLabel(TermId term) {
    RecognisedTerm known = byId.get(term);
    return known == null || known.chinese().isEmpty()
        ? Optional.empty()
        : Optional.of(known.chinese());
  }

  /** The findings in the order of the text; its genre is judged from its words. */
  public List<Finding> recognise(String text) {
    return recognise(text, LocalWordings.NONE);
  }

  /** As {@link #recognise(String)}, with curators' wordings over those of the build. */
  public List<Finding> recognise(String text, LocalWordings local) {
    return recognise(FoldedText.of(text), local);
  }

  /** As {@link #recognise(String, LocalWordings)}, of a text that is folded already. */
  public List<Finding> recognise(FoldedText folded, LocalWordings local) {
    return recognise(folded, Genre.of(folded.text()), local);
  }

  /** The findings of a text of known genre. */
  public List<Finding> recognise(String text, Genre genre) {
    return recognise(FoldedText.of(text), genre, LocalWordings.NONE);
  }

  /** What the words around each place of a text say of it. */
  public Context context(FoldedText folded) {
    return new Context(ContextReader.read(folded, tokeniser.read(folded)));
  }

  private List<Finding> recognise(FoldedText folded, Genre genre, LocalWordings local) {
    Patient patient = PatientReader.read(folded);
    List<Finding> findings = new ArrayList<>();
    for (FoldedText part : folded.parts()) {
      findings.addAll(recognise(part, genre, patient, local));
    }
    return findings;
  }

  private List<Finding> recognise(
      FoldedText folded, Genre genre, Patient patient, LocalWordings local) {
    Tokens tokens = tokeniser.read(folded);
    List<Candidate> candidates = matcher.match(tokens);
    candidates.removeIf(
        candidate ->
            !isSpelled(folded, tokens, candidate)
                || candidate.wording().isFinding()
                    && local.isRejected(
                        terms.get(candidate.wording().term()).id(),
                        folded
                            .text()
                            .substring(
                                tokens.start(candidate.first()), tokens.end(candidate.last()))));
    List<Candidate> chosen =
        new Choice(tokens, folded.text(), terms, tokeniser).of(candidates, genre);
    Context context = new Context(spoken(ContextReader.read(folded, tokens), chosen, tokens));
    List<Finding> findings = new ArrayList<>();
    for (Candidate candidate : chosen) {
      if (!isWell(candidate, tokens)) {
        findings.add(finding(folded, tokens, candidate, context, patient, genre));
      }
    }
    List<Finding> measured = measured(folded, genre, patient, context);
    removeWithin(measured, findings);
    findings.addAll(measured);
    keepNamedMuscles(findings);
    accept(local.accepted(folded.text()), folded, context, genre, findings);
    findings.sort(
        Comparator.comparingInt(Finding::start)
            .thenComparing(Finding::end)
            .thenComparing(Finding::id));
    return findings;
  }

  /** An abbreviation stands in its capitals; a single word is the word itself, or the adjective or noun of it. */
  private static boolean isSpelled(FoldedText folded, Tokens tokens, Candidate candidate) {
    Wording wording = candidate.wording();
    if (wording.text().isEmpty()
        || candidate.tokens().length > 1
        || tokens.is(candidate.first(), Tokens.Mark.SLIP)) {
      return true;
    }
    int from = tokens.start(candidate.first());
    int to = tokens.end(candidate.last());
    if (wording.traits().abbreviation()) {
      return folded
          .original()
          .substring(folded.start(from), folded.end(to - 1))
          .equals(wording.text());
    }
    String word = EnglishStem.light(folded.text().substring(from, to));
    if (EVERYDAY.contains(word)) {
      return false;
    }
    return word.equals(wording.text()) || EnglishStem.isAdjectiveOf(word, wording.text());
  }

  /** The scopes without denials that begin a finding's own name: 无汗 denies nothing that follows. */
  private static List<Scope> spoken(List<Scope> scopes, List<Candidate> chosen, Tokens tokens) {
    Set<Integer> named = new HashSet<>();
    for (Candidate finding : chosen) {
      if (tokens.is(finding.first(), Tokens.Mark.NEGATION)
          && tokens.is(finding.first(), Tokens.Mark.HAN)) {
        named.add(tokens.start(finding.first()));
      }
    }
    return scopes.stream()
        .filter(scope -> scope.cue() != Cue.EXCLUDED || !named.contains(scope.cueStart()))
        .toList();
  }

  /** What a newborn lacks is denied of everybody's finding, what a fetus lacks of the fetal one; in English the age is told in words or not meant. */
  private static boolean isNarrowed(
      Tokens tokens, Candidate candidate, Set<Cue> cues, Patient patient) {
    return tokens.is(candidate.last(), Tokens.Mark.HAN)
        && (patient.isUnborn() || !cues.contains(Cue.EXCLUDED))
        && !cues.contains(Cue.FAMILY);
  }

  /**
   * 心肺未见异常 rules out no finding that has a name. English examinations go through the parts one by one, and "normal lips" is
   * marked as a denial there: measured, docs/text.md.
   */
  private boolean isWell(Candidate candidate, Tokens tokens) {
    return candidate.normal()
        && tokens.is(candidate.last(), Tokens.Mark.HAN)
        && !candidate.wording().traits().opposite()
        && terms.get(candidate.wording().term()).isUnspecific();
  }

  private Finding finding(
      FoldedText folded,
      Tokens tokens,
      Candidate candidate,
      Context context,
      Patient patient,
      Genre genre) {
    int from = tokens.start(candidate.first());
    int to = tokens.end(candidate.last());
    Set<Cue> cues = context.cues(from, to);
    if (from > 0 && NOT.indexOf(folded.text().charAt(from - 1)) >= 0) {
      cues.add(Cue.EXCLUDED);
    }
    Laterality side = Modifiers.laterality(folded, from, to);
    int number = candidate.wording().term();
    boolean told = genre == Genre.CLINICAL && Modifiers.isSided(folded, from, to);
    if (told) {
      number = narrower.on(side, number);
    }
    if (genre == Genre.CLINICAL && isNarrowed(tokens, candidate, cues, patient)) {
      number = narrower.at(patient.ageYears(), number);
    }
    RecognisedTerm term = terms.get(number);
    return finding(
        term.id(), term.label(), new Place(folded, from, to), cues, candidate.normal(), genre);
  }

  private static Finding finding(
      TermId id, String label, Place place, Set<Cue> cues, boolean normal, Genre genre) {
    FoldedText folded = place.text();
    int start = folded.start(place.from());
    int end = folded.end(place.to() - 1);
    return new Finding(
        id,
        label,
        start,
        end,
        folded.original().substring(start, end),
        presence(cues, normal),
        normal,
        genre == Genre.CLINICAL && cues.contains(Cue.FAMILY),
        cues.contains(Cue.HISTORICAL),
        Modifiers.severity(folded, place.from(), place.to()),
        Modifiers.laterality(folded, place.from(), place.to()),
        Modifiers.onset(folded, place.from(), place.to()),
        List.of());
  }

  /** Curators' wordings take the place of what was read within them. */
  private void accept(
      List<NameDictionary.Hit> hits,
      FoldedText folded,
      Context context,
      Genre genre,
      List<Finding> findings) {
    List<Finding> accepted = new ArrayList<>();
    NavigableMap<Integer, Integer> ends = new TreeMap<>();
    for (NameDictionary.Hit hit : hits) {
      Place place = new Place(folded, hit.start(), hit.end());
      Set<Cue> cues = context.cues(hit.start(), hit.end());
      Finding finding = finding(hit.id(), label(hit.id()), place, cues, false, genre);
      accepted.add(finding);
      ends.put(finding.start(), finding.end());
    }
    findings.removeIf(finding -> isWithin(finding, ends));
    findings.addAll(accepted);
  }

  /** @param ends by the beginning of a finding its end */
  private static boolean isWithin(Finding finding, NavigableMap<Integer, Integer> ends) {
    Map.Entry<Integer, Integer> before = ends.floorEntry(finding.start());
    return before != null && finding.end() <= before.getValue();
  }

  /** 肌力3级 is told already by 屈颈肌力3级, which names the muscles. */
  private static void keepNamedMuscles(List<Finding> findings) {
    NavigableMap<Integer, Integer> ends = new TreeMap<>();
    findings.stream()
        .filter(finding -> finding.text().contains(STRENGTH))
        .filter(finding -> !finding.text().startsWith(STRENGTH))
        .forEach(finding -> ends.merge(finding.start(), finding.end(), Math::max));
    findings.removeIf(finding -> finding.text().startsWith(STRENGTH) && isWithin(finding, ends));
  }

  /** 尿蛋白 is told already by 24h尿蛋白5.6g, which says how much. */
  private static void removeWithin(List<Finding> measured, List<Finding> findings) {
    NavigableMap<Integer, Integer> ends = new TreeMap<>();
    measured.forEach(finding -> ends.merge(finding.start(), finding.end(), Math::max));
    findings.removeIf(finding -> isWithin(finding, ends));
  }

  /** Findings that values are. */
  private List<Finding> measured(FoldedText folded, Genre genre, Patient patient, Context context) {
    List<Finding> findings = new ArrayList<>();
    for (Measurement measurement : MEASUREMENTS.read(folded, patient)) {
      measured(measurement, genre, context, folded).ifPresent(findings::add);
    }
    return findings;
  }

  /** A value outside its range is a finding, whatever words of denial stand about it; a relative's value is the relative's. */
  private Optional<Finding> measured(
      Measurement measurement, Genre genre, Context context, FoldedText folded) {
    TermId id = measurement.finding();
    RecognisedTerm term = id == null ? null : byId.get(id);
    if (term == null) {
      return Optional.empty();
    }
    int from = folded.at(measurement.start());
    int to = Math.max(from + 1, folded.at(measurement.end()));
    Set<Cue> cues = context.cues(from, to);
    cues.retainAll(Set.of(Cue.FAMILY, Cue.HISTORICAL));
    return Optional.of(
        finding(term.id(), term.label(), new Place(folded, from, to), cues, false, genre));
  }

  private String label(TermId id) {
    RecognisedTerm known = byId.get(id);
    return known == null ? id.value() : known.label();
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

  /** Folded offsets of a finding. */
  private record Place(FoldedText text, int from, int to) {}
}
