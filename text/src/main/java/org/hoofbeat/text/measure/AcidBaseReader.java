package org.hoofbeat.text.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.SoughtPattern;
import org.hoofbeat.text.measure.Measurement.Interpretation;
import org.jspecify.annotations.Nullable;

/**
 * Reads pH beside base excess or bicarbonate: pH 7.26，BE -12 is a metabolic acidosis, pH 7.49，HCO3 31 a metabolic alkalosis (Berend,
 * NEJM 2014: base excess beyond 2 mmol/L and pH out of 7.35 to 7.45; asked here is 5, or bicarbonate under 18 or over 29, as children have less). Pure.
 */
final class AcidBaseReader {

  /** LOINC of the blood's pH. */
  private static final String PH = "2744-1";

  private static final SoughtPattern GAS =
      SoughtPattern.of(
          "(?<![a-z尿])ph值?[ :=为]{0,3}([67]\\.\\d{1,3})[^;\\n尿]{0,32}?(?:(?:be(?:b|ecf)?|剩余碱|碱剩余)[ :=为(]{0,3}([+-]?\\d{1,2}(?:\\.\\d{1,2})?)|(?:s?hco3-?|碳酸氢根)[ :=为]{0,3}(\\d{1,2}(?:\\.\\d{1,2})?))");

  private static final double LOWEST_PH = 7.35;
  private static final double HIGHEST_PH = 7.45;
  private static final double BASE = 5;
  private static final double LOWEST_BICARBONATE = 18;
  private static final double HIGHEST_BICARBONATE = 29;
  private static final TermId ACIDOSIS = new TermId("HP:0001942");
  private static final TermId ALKALOSIS = new TermId("HP:0200114");

  private AcidBaseReader() {}

  /** What pH is beside base, in the order of the text; nothing where either is normal. */
  static List<Measurement> read(FoldedText text) {
    List<Measurement> found = new ArrayList<>();
    SoughtPattern.Search search = GAS.in(text.text());
    while (search.find()) {
      double value = Double.parseDouble(Objects.requireNonNull(search.group(1)));
      boolean acid = value < LOWEST_PH && lacksBase(search.group(2), search.group(3));
      boolean alkaline = value > HIGHEST_PH && hasMuchBase(search.group(2), search.group(3));
      if (acid || alkaline) {
        int start = text.start(search.start());
        int end = text.end(search.end() - 1);
        found.add(
            new Measurement(
                PH,
                text.original().substring(start, text.end(search.start() + 1)),
                "",
                value,
                "",
                start,
                end,
                acid ? Interpretation.LOW : Interpretation.HIGH,
                "Berend 2014",
                acid ? ACIDOSIS : ALKALOSIS));
      }
    }
    return found;
  }

  private static boolean lacksBase(@Nullable String excess, @Nullable String bicarbonate) {
    return excess != null && Double.parseDouble(excess) <= -BASE
        || bicarbonate != null && Double.parseDouble(bicarbonate) < LOWEST_BICARBONATE;
  }

  private static boolean hasMuchBase(@Nullable String excess, @Nullable String bicarbonate) {
    return excess != null && Double.parseDouble(excess) >= BASE
        || bicarbonate != null && Double.parseDouble(bicarbonate) > HIGHEST_BICARBONATE;
  }
}
