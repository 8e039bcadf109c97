package org.hoofbeat.model.statement;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A curated statement that a disease has, or has not, a finding (HPOA row, Orphapacket association, CCRD list).
 *
 * @param excluded the source's own negation (HPOA's NOT, Orphanet's "Excluded"); {@code 0/n} stays in the frequency
 * @param evidence HPOA's code IEA, PCS, TAS, or the source's word; null if unstated
 * @param aspect HPOA's P, I, C, M, H; null where the source has none
 * @param biocuration who curated it and when, as written
 */
public record PhenotypeAnnotation(
    TermId disease,
    TermId phenotype,
    boolean excluded,
    Frequency frequency,
    @Nullable TermId onset,
    Sex sex,
    List<TermId> modifiers,
    @Nullable String evidence,
    List<String> references,
    @Nullable String aspect,
    @Nullable String biocuration,
    Map<String, String> details)
    implements Statement {

  public PhenotypeAnnotation {
    modifiers = List.copyOf(modifiers);
    references = List.copyOf(references);
    details = Details.copyOf(details);
  }

  /** That a disease has a finding, and of nothing else but how often. */
  public static PhenotypeAnnotation of(
      TermId disease, TermId phenotype, Frequency frequency, List<String> references) {
    return new PhenotypeAnnotation(
        disease,
        phenotype,
        false,
        frequency,
        null,
        Sex.UNKNOWN,
        List.of(),
        null,
        references,
        null,
        null,
        Map.of());
  }

  /** True where the disease is said to lack the finding, in either of the two shapes. */
  public boolean isNegative() {
    return excluded || frequency.isZero();
  }

  @Override
  public TermId subject() {
    return disease;
  }
}
