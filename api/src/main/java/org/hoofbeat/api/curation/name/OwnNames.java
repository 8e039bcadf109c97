package org.hoofbeat.api.curation.name;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.NameKey;
import org.hoofbeat.text.recognise.LocalWording;
import org.hoofbeat.text.recognise.LocalWordings;

/**
 * The curators' names that are in force: what search, resolving and reading of text add to those of the sources, and what they
 * leave out. Of two decisions on one name of one term the later holds. Immutable.
 */
public final class OwnNames {

  /** No names. */
  public static final OwnNames NONE = of(List.of());

  private static final String FINDINGS = "HP";

  private final NavigableMap<String, List<Found>> accepted = new TreeMap<>();
  private final Map<String, Set<TermId>> wrong = new HashMap<>();
  private final LocalWordings wordings;

  /** A name that fits a text; {@code whole} where it is the text. */
  public record Found(TermId term, String text, Language language, boolean whole) {}

  private OwnNames(List<CuratedName> inForce) {
    List<LocalWording> read = new ArrayList<>();
    for (CuratedName name : inForce) {
      String key = NameKey.of(name.text());
      if (name.isWrong()) {
        wrong.computeIfAbsent(key, k -> new HashSet<>()).add(name.term());
        accepted
            .getOrDefault(key, new ArrayList<>())
            .removeIf(found -> found.term().equals(name.term()));
      } else {
        wrong.getOrDefault(key, new HashSet<>()).remove(name.term());
        accepted
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Found(name.term(), name.text(), name.language(), false));
      }
      boolean finding = name.term().prefix().equals(FINDINGS);
      boolean means = name.scope() == SynonymScope.EXACT || name.scope() == SynonymScope.NARROW;
      if (finding && (name.isWrong() || means)) {
        read.add(new LocalWording(name.term(), name.text(), name.isWrong()));
      }
    }
    wordings = LocalWordings.of(read);
  }

  static OwnNames of(Collection<CuratedName> names) {
    return new OwnNames(
        names.stream()
            .filter(name -> name.status() == Status.ACCEPTED)
            .sorted(Comparator.comparing(name -> Instant.parse(name.at())))
            .toList());
  }

  /** Names that are the text, or begin with it, but for case, width and variants; those that are the text first. */
  public List<Found> find(String text) {
    String wanted = NameKey.of(text);
    if (wanted.isEmpty() || accepted.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    accepted
        .subMap(wanted, wanted + Character.MAX_VALUE)
        .forEach(
            (key, names) ->
                names.forEach(
                    name ->
                        found.add(
                            new Found(name.term, name.text, name.language, key.equals(wanted)))));
    return found;
  }

  /** Terms that the text must not be taken for, whatever the sources say. */
  public Set<TermId> notMeantBy(String text) {
    return wrong.isEmpty() ? Set.of() : wrong.getOrDefault(NameKey.of(text), Set.of());
  }

  /** For the recogniser: exact and narrow names of findings, and what is not to be read as them. */
  public LocalWordings wordings() {
    return wordings;
  }
}
