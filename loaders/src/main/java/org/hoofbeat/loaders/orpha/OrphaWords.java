package org.hoofbeat.loaders.orpha;

import java.util.Locale;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/** Orphanet's fixed vocabularies, with the HPO terms nearest to them; the source's word is always kept beside. */
public final class OrphaWords {

  private static final Map<String, String> FREQUENCIES =
      Map.of(
          "obligate", "HP:0040280",
          "very frequent", "HP:0040281",
          "frequent", "HP:0040282",
          "occasional", "HP:0040283",
          "very rare", "HP:0040284",
          "excluded", "HP:0040285");

  /** Orphanet's age bands and HPO's differ by some years (Orphanet's childhood is 2 to 11): the nearest stands here. */
  private static final Map<String, String> ONSETS =
      Map.of(
          "antenatal", "HP:0030674",
          "neonatal", "HP:0003623",
          "infancy", "HP:0003593",
          "childhood", "HP:0011463",
          "adolescent", "HP:0003621",
          "adult", "HP:0003581",
          "elderly", "HP:0003584");

  private static final Map<String, String> INHERITANCES =
      Map.of(
          "autosomal recessive", "HP:0000007",
          "autosomal dominant", "HP:0000006",
          "x-linked recessive", "HP:0001419",
          "x-linked dominant", "HP:0001423",
          "y-linked", "HP:0001450",
          "mitochondrial inheritance", "HP:0001427",
          "multigenic/multifactorial", "HP:0001426",
          "oligogenic", "HP:0010983",
          "semi-dominant", "HP:0032113");

  private OrphaWords() {}

  /** False for the empty text, "no data" and "No data available". */
  public static boolean isStated(@Nullable String text) {
    return text != null
        && !text.isBlank()
        && !text.strip().toLowerCase(Locale.ROOT).startsWith("no data");
  }

  /** {@code "Very frequent (99-80%)"} as its HPO class; another text is kept without a class. */
  static Frequency frequency(String text) {
    if (!isStated(text)) {
      return Frequency.UNSTATED;
    }
    String term = FREQUENCIES.get(head(text));
    return new Frequency(-1, -1, Double.NaN, term == null ? null : TermId.parse(term), text);
  }

  static boolean isExcluded(String frequency) {
    return head(frequency).equals("excluded");
  }

  static @Nullable TermId onset(String value) {
    return term(ONSETS, value);
  }

  static @Nullable TermId inheritance(String value) {
    return term(INHERITANCES, value);
  }

  /**
   * An alignment by Orphanet's code: E exact; NTBT, the ORPHAcode is narrower, so the target is broader; BTNT the
   * reverse; W, a wrong mapping, is a negated exact one; ND (not decided) and any other code is a cross-reference.
   */
  static Mapping mapping(
      TermId subject, TermId object, String relation, Map<String, String> details) {
    String code = relation.strip().split("[ (]", 2)[0];
    MappingPredicate predicate =
        switch (code) {
          case "E", "W" -> MappingPredicate.EXACT;
          case "NTBT" -> MappingPredicate.BROAD;
          case "BTNT" -> MappingPredicate.NARROW;
          default -> MappingPredicate.XREF;
        };
    String kept = code.isEmpty() ? null : code;
    return new Mapping(
        subject, predicate, object, code.equals("W"), null, Double.NaN, kept, details);
  }

  private static @Nullable TermId term(Map<String, String> terms, String value) {
    String term = terms.get(value.strip().toLowerCase(Locale.ROOT));
    return term == null ? null : TermId.parse(term);
  }

  private static String head(String text) {
    int bracket = text.indexOf('(');
    return (bracket < 0 ? text : text.substring(0, bracket)).strip().toLowerCase(Locale.ROOT);
  }
}
