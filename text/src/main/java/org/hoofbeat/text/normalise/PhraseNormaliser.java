package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.normalise.character.CharacterGrams;
import org.hoofbeat.text.normalise.character.GramIndex;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a code list in a line that holds one diagnosis or several.
 *
 * <p>Immutable and thread-safe. A line that equals a name is that; one that equals an example means what the example does.
 * Else, with examples enough to learn from or judgements learned before, {@link DiagnosisRanker} chooses. Without them the line
 * is cut where the writer cut it; a part that equals a name or an example is that; else names are chosen one after another, each
 * by how many of the part's characters it covers and how many of its own it leaves uncovered, weighted by how rare they are,
 * until what remains tells too little. Tumours are coded twice, by site and by kind, as Chinese coding practice does.
 */
public final class PhraseNormaliser {

  /** Fewer examples tell too little; below this the rules are better. */
  public static final int LEAST_EXAMPLES = 200;

  private static final int CANDIDATES = 60;
  private static final double ENOUGH = 0.3;
  private static final double NEXT_ENOUGH = 0.45;
  private static final double MISSING = 0.5;
  private static final double ALIAS = 0.05;
  private static final int MAX_NAMES_PER_PART = 4;

  private final List<Target> targets;
  private final GramIndex index = new GramIndex();
  private final List<Integer> owners = new ArrayList<>();
  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, List<Integer>> byExample = new HashMap<>();
  private final double[] prior;
  private final @Nullable DiagnosisRanker ranker;

  /** Learns from the examples where there are enough of them. */
  public PhraseNormaliser(List<Target> targets, List<Example> examples) {
    this(targets, examples, List.of(), null);
  }

  /**
   * @param known others that are known, too, and give way to the examples
   * @param learned judgements from before; null to learn them from the examples, or none where these are few
   */
  PhraseNormaliser(
      List<Target> targets, List<Example> examples, List<Example> known, @Nullable Judges learned) {
    this.targets = List.copyOf(targets);
    this.prior = new double[targets.size()];
    this.ranker = ranker(examples, known, learned);
    for (int i = 0; i < targets.size(); i++) {
      String key = NameKey.of(targets.get(i).name());
      if (byKey.putIfAbsent(key, i) == null && !key.isEmpty()) {
        offer(key, i);
      }
    }
    for (int i = 0; i < targets.size(); i++) {
      for (String alias : BracketedName.aliases(targets.get(i).name())) {
        String key = NameKey.of(alias);
        if (key.length() > 1 && byKey.putIfAbsent(key, i) == null) {
          offer(key, i);
        }
      }
    }
    examples.forEach(this::learn);
    known.forEach(this::learn);
    index.seal();
  }

  private @Nullable DiagnosisRanker ranker(
      List<Example> examples, List<Example> known, @Nullable Judges learned) {
    if (learned == null && examples.size() < LEAST_EXAMPLES) {
      return null;
    }
    CodeList codes = new CodeList(targets);
    Judges judges = learned == null ? Judges.learn(codes, examples, known) : learned;
    List<Example> all = new ArrayList<>(examples);
    all.addAll(known);
    return new DiagnosisRanker(codes, all, judges);
  }

  /** Lets the rules choose a name by this wording; the ranker has a list of its own. */
  private void offer(String key, int owner) {
    if (ranker == null) {
      index.add(key);
      owners.add(owner);
    }
  }

  /** What an example means where the list has all of its names. */
  private void learn(Example example) {
    List<Integer> names = new ArrayList<>();
    for (String name : example.names()) {
      Integer owner = byKey.get(NameKey.of(name));
      if (owner != null) {
        names.add(owner);
        prior[owner] += 1;
      }
    }
    if (names.size() < example.names().size()) {
      return;
    }
    byExample.putIfAbsent(NameKey.of(example.text()), names);
    // A core may have lost the side that its name has; a ranker sees the line itself.
    if (ranker == null && names.size() == 1) {
      learnCore(example, names);
    }
  }

  private void learnCore(Example example, List<Integer> names) {
    List<DiagnosisParts.Part> parts = DiagnosisParts.of(FoldedText.of(example.text()));
    if (parts.size() == 1) {
      String core = NameKey.of(DiagnosisParts.core(parts.get(0).text()));
      byExample.putIfAbsent(core, names);
      offer(core, names.get(0));
    }
  }

  /** The names found, each once, in the order of the text. */
  public List<NormalisedPhrase> normalise(String text) {
    Map<Integer, NormalisedPhrase> chosen = new LinkedHashMap<>();
    FoldedText folded = FoldedText.of(text);
    String key = NameKey.of(text);
    Integer name = byKey.get(key);
    List<Integer> whole = name == null ? byExample.get(key) : List.of(name);
    if (whole != null && !key.isEmpty()) {
      NormalisedPhrase.Reason reason =
          name == null ? NormalisedPhrase.Reason.EXAMPLE : NormalisedPhrase.Reason.EQUAL;
      whole.forEach(owner -> put(chosen, owner, folded, 0, folded.text().length(), 1, reason));
      return List.copyOf(chosen.values());
    }
    if (ranker != null) {
      for (DiagnosisRanker.Ranked each : ranker.rank(Line.of(text))) {
        Line.Segment segment = each.choice().segment();
        put(
            chosen,
            each.choice().owner(),
            folded,
            segment.start(),
            segment.end(),
            each.probability(),
            NormalisedPhrase.Reason.SIMILAR);
      }
      return chosen.values().stream()
          .sorted(java.util.Comparator.comparingInt(NormalisedPhrase::start))
          .toList();
    }
    for (DiagnosisParts.Part part : DiagnosisParts.of(folded)) {
      part(part, folded, chosen);
    }
    return List.copyOf(chosen.values());
  }

  private void part(
      DiagnosisParts.Part part, FoldedText folded, Map<Integer, NormalisedPhrase> chosen) {
    String full = NameKey.of(part.text());
    String core = NameKey.of(DiagnosisParts.core(part.text()));
    for (String key : List.of(full, core)) {
      Integer equal = byKey.get(key);
      List<Integer> learned = byExample.get(key);
      if (equal != null || learned != null) {
        NormalisedPhrase.Reason reason =
            equal != null ? NormalisedPhrase.Reason.EQUAL : NormalisedPhrase.Reason.EXAMPLE;
        List<Integer> names =
            learned != null && equal == null ? learned : List.of(equal == null ? 0 : equal);
        names.forEach(owner -> put(chosen, owner, folded, part.start(), part.end(), 1, reason));
        return;
      }
    }
    if (Tumours.isTumour(core)) {
      tumour(core, part, folded, chosen);
    } else {
      cover(core, part, folded, chosen);
    }
  }

  private void tumour(
      String core,
      DiagnosisParts.Part part,
      FoldedText folded,
      Map<Integer, NormalisedPhrase> chosen) {
    Tumours.Reading reading = Tumours.read(core);
    for (String wanted : reading.kinds()) {
      Integer kind = byKey.get(NameKey.of(wanted));
      if (kind != null) {
        put(chosen, kind, folded, part.start(), part.end(), 0.9, NormalisedPhrase.Reason.TUMOUR);
        break;
      }
    }
    if (!reading.site().isEmpty()) {
      best(reading.site(), Set.of(), index.nearest(reading.site(), CANDIDATES))
          .filter(choice -> choice.score() > ENOUGH)
          .ifPresent(
              choice ->
                  put(
                      chosen,
                      choice.owner(),
                      folded,
                      part.start(),
                      part.end(),
                      choice.score(),
                      NormalisedPhrase.Reason.TUMOUR));
    }
    if (!reading.rest().isEmpty()) {
      cover(reading.rest(), part, folded, chosen);
    }
  }

  private void cover(
      String key,
      DiagnosisParts.Part part,
      FoldedText folded,
      Map<Integer, NormalisedPhrase> chosen) {
    String rest = key;
    for (int round = 0; round < MAX_NAMES_PER_PART && rest.length() > 1; round++) {
      java.util.Optional<Choice> best =
          best(rest, chosen.keySet(), index.nearest(rest, CANDIDATES));
      double enough = round == 0 ? ENOUGH : NEXT_ENOUGH;
      if (best.isEmpty() || best.get().score() < enough) {
        return;
      }
      Choice choice = best.get();
      put(
          chosen,
          choice.owner(),
          folded,
          part.start(),
          part.end(),
          choice.score(),
          NormalisedPhrase.Reason.SIMILAR);
      rest = without(rest, choice.key());
    }
  }

  private java.util.Optional<Choice> best(
      String key, Set<Integer> taken, List<GramIndex.Match> matches) {
    Choice best = null;
    Map<Integer, Integer> own = CharacterGrams.of(key);
    for (GramIndex.Match match : matches) {
      int owner = owners.get(match.number());
      String name = index.key(match.number());
      double score = score(own, name) + ALIAS * Math.log1p(prior[owner]);
      if (!taken.contains(owner) && (best == null || score > best.score() + 1e-9)) {
        best = new Choice(owner, name, score);
      }
    }
    return java.util.Optional.ofNullable(best);
  }

  /** Weight in common over weight in common, plus what the name has besides, plus a part of what the text has besides. */
  private double score(Map<Integer, Integer> own, String name) {
    double common = 0;
    double besides = 0;
    for (int gram : CharacterGrams.of(name).keySet()) {
      double weight = index.weight(gram);
      if (own.containsKey(gram)) {
        common += weight;
      } else {
        besides += weight;
      }
    }
    double missing = 0;
    for (int gram : own.keySet()) {
      missing += index.weight(gram);
    }
    missing -= common;
    return common / (common + besides + MISSING * missing);
  }

  private static String without(String text, String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (name.indexOf(text.charAt(i)) < 0) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private void put(
      Map<Integer, NormalisedPhrase> chosen,
      int owner,
      FoldedText folded,
      int from,
      int to,
      double score,
      NormalisedPhrase.Reason reason) {
    int start = folded.start(from);
    int end = to == 0 ? 0 : folded.end(to - 1);
    chosen.putIfAbsent(
        owner, new NormalisedPhrase(targets.get(owner), start, end, Math.min(1, score), reason));
  }

  private record Choice(int owner, String key, double score) {}
}
