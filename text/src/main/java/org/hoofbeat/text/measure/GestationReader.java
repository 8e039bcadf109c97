package org.hoofbeat.text.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.SoughtPattern;
import org.hoofbeat.text.measure.Measurement.Interpretation;

/**
 * Reads the week of birth: "born by caesarean section at 34+2 weeks", 孕35周剖宫产. Before the 37th week it is premature (WHO, Preterm
 * birth, 2023); who weighs less than 2.5 kg at term is small for the gestational age (Textbook of Pediatrics, People's Medical
 * Publishing House): 足月顺产,出生体重2.1kg. Pure.
 */
final class GestationReader {

  /** LOINC. */
  private static final String GESTATIONAL_AGE = "18185-9";

  private static final String WEEKS = "wk";
  private static final TermId PREMATURE = new TermId("HP:0001622");
  private static final int TERM = 37;
  private static final int EARLIEST = 22;
  private static final int LATEST = 44;

  private static final SoughtPattern BIRTH =
      SoughtPattern.of(
          "(?:\\b(?:born|delivered|delivery|(?<!since )(?<!from )birth)\\b(?:(?! at |term\\b)[^.;:\\n]){0,60}+ at (?:a gestational age of )?(\\d{2})(?:(?: ?\\+ ?| )\\d(?:/7)?)? ?(?:completed )?(?:weeks?|wks?\\b|w(?:\\d?d)?\\b|/40\\b)(?! of (?:age|life)| old)|(?:孕|胎龄|孕周|g)[为约: ]{0,2}(\\d{2})(?:\\+\\d)?周(?:\\+?\\d天?)?[^,.;:\\n]{0,6}?(?:出生|娩出|分娩|顺产|剖宫产|剖腹产|平产|自然产))");

  private static final String TERM_WEEKS = "(?:足月|(?:孕|胎龄|g)?(?:3[7-9]|4[0-2])(?:\\+\\d?)?周)";
  private static final String WEIGHT =
      "((?:出生时?体重|生重|bw)[为:约 ]{0,2}(\\d\\.\\d{1,2}) ?(?:kg|公斤|千克))";
  private static final SoughtPattern TERM_WEIGHT =
      SoughtPattern.of(
          TERM_WEEKS + "[^.;:\\n]{0,24}?" + WEIGHT + "|" + WEIGHT + "[,( ]{0,2}" + TERM_WEEKS);
  private static final String BIRTH_WEIGHT = "8339-4";
  private static final TermId SMALL = new TermId("HP:0001518");
  private static final double LEAST_AT_TERM = 2.5;

  private GestationReader() {}

  /** The births in the order of the text; their value is the completed weeks. */
  static List<Measurement> read(FoldedText text) {
    List<Measurement> found = new ArrayList<>();
    SoughtPattern.Search search = BIRTH.in(text.text());
    while (search.find()) {
      String number = search.group(1) == null ? search.group(2) : search.group(1);
      int weeks = number == null ? 0 : Integer.parseInt(number);
      if (weeks >= EARLIEST && weeks <= LATEST) {
        boolean early = weeks < TERM;
        int start = text.start(search.start());
        int end = text.end(search.end() - 1);
        found.add(
            new Measurement(
                GESTATIONAL_AGE,
                text.original().substring(start, end),
                "",
                weeks,
                WEEKS,
                start,
                end,
                early ? Interpretation.LOW : Interpretation.NORMAL,
                "WHO 2023",
                early ? PREMATURE : null));
      }
    }
    weights(text, found);
    return found;
  }

  private static void weights(FoldedText text, List<Measurement> found) {
    SoughtPattern.Search search = TERM_WEIGHT.in(text.text());
    while (search.find()) {
      int group = search.group(1) == null ? 3 : 1;
      double kilograms = Double.parseDouble(Objects.requireNonNull(search.group(group + 1)));
      boolean small = kilograms < LEAST_AT_TERM;
      int start = text.start(search.start(group));
      int end = text.end(search.end(group) - 1);
      found.add(
          new Measurement(
              BIRTH_WEIGHT,
              text.original().substring(start, text.end(search.start(group + 1) - 1)),
              "",
              kilograms,
              "kg",
              start,
              end,
              small ? Interpretation.LOW : Interpretation.NORMAL,
              "Textbook of Pediatrics",
              small ? SMALL : null));
    }
  }
}
