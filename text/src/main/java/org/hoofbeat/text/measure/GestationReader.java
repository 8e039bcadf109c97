package org.hoofbeat.text.measure;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.form.FoldedText;
import org.hoofbeat.text.form.SoughtPattern;
import org.hoofbeat.text.measure.Measurement.Interpretation;

/**
 * Reads the week of birth: "born by caesarean section at 34+2 weeks", 孕35周剖宫产. Before the 37th week it is premature (WHO, Preterm
 * birth, 2023). Pure.
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
    return found;
  }
}
