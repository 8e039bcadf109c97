package org.hoofbeat.text.normalise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.text.normalise.character.CharacterGrams;

/** Finds the names that a line may mean: by its characters, by what they may stand for, and by near examples. Thread-safe. */
final class NameChoices {

  private static final int LITERAL = 25;
  private static final int EXPANDED = 20;
  private static final int KEPT = 60;
  private static final double ASSOCIATED = 0.12;

  /** A substitute never counts as the thing itself. */
  private static final float LIKELIEST = 0.95f;

  /** From this share on a substitute accounts for the place where the other stands. */
  private static final float ACCOUNTS = 0.3f;

  private final CodeList codes;
  private final Experience experience;

  NameChoices(CodeList codes, Experience experience) {
    this.codes = codes;
    this.experience = experience;
  }

  /** The names, each once, the likeliest first; equal ones in the order of the list. */
  List<NameChoice> of(Line line) {
    List<Meaning> meanings = line.segments().stream().map(Meaning::new).toList();
    Map<Integer, NameChoice> choices = new HashMap<>();
    for (Meaning meaning : meanings) {
      Set<Integer> numbers = new HashSet<>();
      codes.index().nearest(meaning.segment.core(), LITERAL).forEach(m -> numbers.add(m.number()));
      codes.index().nearest(meaning.grams, EXPANDED).forEach(m -> numbers.add(m.number()));
      numbers.forEach(number -> offer(choices, meaning, codes.form(number)));
    }
    Map<Integer, Double> votes = experience.votes(line.key());
    Map<Integer, Double> partVotes = new HashMap<>(votes);
    for (Meaning meaning : meanings) {
      experience
          .votes(meaning.segment.core())
          .forEach((name, vote) -> partVotes.merge(name, vote, Math::max));
    }
    Map<Integer, Double> associated = experience.associated(line.key());
    Set<Integer> known = new HashSet<>(partVotes.keySet());
    associated.forEach((name, share) -> known.addAll(share < ASSOCIATED ? Set.of() : Set.of(name)));
    for (int owner : known) {
      for (CodeList.Form form : codes.formsOf(owner)) {
        meanings.forEach(meaning -> offer(choices, meaning, form));
      }
    }
    return choices.values().stream()
        .map(
            choice ->
                choice.with(
                    new NameChoice.Learned(
                        votes.getOrDefault(choice.owner(), 0.0),
                        partVotes.getOrDefault(choice.owner(), 0.0),
                        associated.getOrDefault(choice.owner(), 0.0),
                        Math.log1p(experience.prior(choice.owner())))))
        .sorted(
            Comparator.comparingDouble((NameChoice choice) -> -choice.guess())
                .thenComparingInt(NameChoice::owner))
        .limit(KEPT)
        .toList();
  }

  /** Keeps the better of two segments or forms of one name. */
  private void offer(Map<Integer, NameChoice> choices, Meaning meaning, CodeList.Form form) {
    NameChoice choice = compare(meaning, form);
    choices.merge(
        form.owner(), choice, (old, other) -> other.fit() > old.fit() + 1e-9 ? other : old);
  }

  private NameChoice compare(Meaning meaning, CodeList.Form form) {
    BitSet covered = new BitSet();
    Tally told = new Tally();
    for (int gram : meaning.own) {
      float said = meaning.said(gram, form);
      told.add(gram, said);
      if (said >= ACCOUNTS && !CharacterGrams.isPair(gram)) {
        String core = meaning.segment.core();
        for (int i = core.indexOf(gram); i >= 0; i = core.indexOf(gram, i + 1)) {
          covered.set(meaning.segment.offset() + i);
        }
      }
    }
    Tally name = new Tally();
    for (int gram : form.grams()) {
      name.add(gram, meaning.grams.getOrDefault(gram, 0f));
    }
    return new NameChoice(
        form, meaning.segment, covered, name.share(), told.share(), NameChoice.Learned.NOTHING);
  }

  /** The grams of a segment and what they may stand for. */
  private final class Meaning {
    final Line.Segment segment;
    final int[] own;
    final Map<Integer, Float> grams = new HashMap<>();

    Meaning(Line.Segment segment) {
      this.segment = segment;
      this.own = CharacterGrams.sorted(segment.core());
      for (int gram : own) {
        experience
            .substitutions()
            .of(gram)
            .forEach((other, share) -> grams.merge(other, Math.min(LIKELIEST, share), Math::max));
      }
      for (int gram : CharacterGrams.sorted(segment.full())) {
        grams.put(gram, 1f);
      }
      for (int gram : own) {
        grams.put(gram, 1f);
      }
    }

    /** How surely a name says what a gram of the segment says. */
    float said(int gram, CodeList.Form form) {
      if (Arrays.binarySearch(form.grams(), gram) >= 0) {
        return 1;
      }
      float said = 0;
      for (Map.Entry<Integer, Float> other : experience.substitutions().of(gram).entrySet()) {
        if (Arrays.binarySearch(form.grams(), other.getKey()) >= 0) {
          said = Math.max(said, Math.min(LIKELIEST, other.getValue()));
        }
      }
      return said;
    }
  }

  private final class Tally {
    private double weight;
    private double exact;
    private double soft;
    private double worst;

    void add(int gram, float held) {
      double here = codes.index().weight(gram);
      weight += here;
      exact += held == 1 ? here : 0;
      soft += held * here;
      worst = CharacterGrams.isPair(gram) ? worst : Math.max(worst, here * (1 - held));
    }

    NameChoice.Share share() {
      return new NameChoice.Share(weight, exact / weight, soft / weight, worst);
    }
  }
}
