package org.hoofbeat.model.patient;

import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.TermId;

/**
 * When in life a disease begins: the classes of HPO's onset branch (HP:0003674, release 2026-02-16) that divide life without a
 * gap, youngest first.
 */
public enum OnsetStage {
  ANTENATAL(0, "HP:0030674", "HP:0011460", "HP:0011461", "HP:0034199", "HP:0034198", "HP:0034197"),
  CONGENITAL(0, "HP:0003577"),
  NEONATAL(0, "HP:0003623"),
  INFANTILE(0, "HP:0003593"),
  CHILDHOOD(1, "HP:0011463"),
  JUVENILE(5, "HP:0003621"),
  YOUNG_ADULT(16, "HP:0011462", "HP:0025708", "HP:0025709", "HP:0025710", "HP:4000040"),
  MIDDLE_AGE(40, "HP:0003596", "HP:6000314"),
  LATE(60, "HP:0003584");

  private static final int NEONATAL_DAYS = 28;
  private static final Map<TermId, Set<OnsetStage>> BY_TERM = byTerm();

  private final int fromYear;
  private final List<TermId> terms;

  OnsetStage(int fromYear, String... terms) {
    this.fromYear = fromYear;
    this.terms = Arrays.stream(terms).map(TermId::new).toList();
  }

  /** The HPO term of the whole stage. */
  public TermId term() {
    return terms.get(0);
  }

  /** The stage of an age, by the bounds of the classes' definitions: 3 years and 4 months are childhood. */
  public static OnsetStage of(Period age) {
    int years = age.getYears();
    if (years == 0) {
      boolean pastMonth = age.getMonths() > 0 || age.getDays() >= NEONATAL_DAYS;
      return pastMonth ? INFANTILE : age.isZero() ? CONGENITAL : NEONATAL;
    }
    OnsetStage last = INFANTILE;
    for (OnsetStage stage : values()) {
      last = stage.fromYear <= years ? stage : last;
    }
    return last;
  }

  /** The stages that a term of the onset branch spans, three for adult onset; none where it is another term. */
  public static Set<OnsetStage> of(TermId term) {
    return BY_TERM.getOrDefault(term, Set.of());
  }

  /** The stages that a term such as {@code HP:0011463} or an ISO 8601 age such as {@code P5Y} spans; none where it is neither. */
  public static Set<OnsetStage> of(String onset) {
    return TermId.find(onset)
        .map(OnsetStage::of)
        .or(() -> IsoAge.parse(onset).map(OnsetStage::of).map(Set::of))
        .orElse(Set.of());
  }

  private static Map<TermId, Set<OnsetStage>> byTerm() {
    Map<TermId, Set<OnsetStage>> stages = new HashMap<>();
    for (OnsetStage stage : values()) {
      stage.terms.forEach(term -> stages.put(term, EnumSet.of(stage)));
    }
    stages.put(new TermId("HP:0003674"), EnumSet.allOf(OnsetStage.class)); // onset
    stages.put(new TermId("HP:0410280"), EnumSet.range(INFANTILE, JUVENILE)); // paediatric
    stages.put(new TermId("HP:0003581"), EnumSet.range(YOUNG_ADULT, LATE)); // adult
    stages.put(new TermId("HP:6000315"), EnumSet.range(MIDDLE_AGE, LATE)); // postmenopausal
    stages.replaceAll((term, of) -> Collections.unmodifiableSet(of));
    return stages;
  }
}
