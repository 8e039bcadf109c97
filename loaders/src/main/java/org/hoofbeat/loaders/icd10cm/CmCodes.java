package org.hoofbeat.loaders.icd10cm;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;

/** Says codes in file order; the parent is the longest code above it by prefix, which the order file has before it. */
final class CmCodes {

  private static final int CATEGORY_CHARS = 3;

  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<String> codes = new HashSet<>();

  CmCodes(StatementSink sink) {
    this.sink = sink;
  }

  /**
   * @param billable true where the code may stand on a claim
   * @param others further columns
   */
  void add(
      String written,
      boolean billable,
      String shortText,
      String longText,
      Map<String, String> others) {
    String code = written.replace(".", "").toUpperCase(Locale.ROOT);
    boolean shaped =
        code.length() >= CATEGORY_CHARS
            && code.length() <= 7
            && code.chars().allMatch(CmCodes::isCodeChar);
    TermId id = shaped ? ids.find("ICD10CM:" + code) : null;
    if (id == null) {
      sink.issue(
          LoadIssue.Kind.MALFORMED_ID, written, "not an ICD-10-CM code of 3 to 7 characters");
      return;
    }
    if (!codes.add(code)) {
      sink.issue(LoadIssue.Kind.DUPLICATE_ID, id.value(), "defined twice; the first stands");
      return;
    }
    Map<String, String> details = new TreeMap<>(others);
    details.put("valid_billing_code", billable ? "1" : "0");
    String label = longText.isEmpty() ? shortText : longText;
    if (label.isEmpty()) {
      sink.issue(LoadIssue.Kind.MALFORMED_VALUE, id.value(), "a code without a description");
      return;
    }
    sink.accept(Concept.of(id, ConceptKind.CODE, label, Language.EN, details));
    if (!shortText.isEmpty() && !shortText.equals(label)) {
      sink.accept(
          new Designation(
              id,
              shortText,
              Language.EN,
              SynonymScope.EXACT,
              "short_description",
              TranslationStatus.ORIGINAL,
              null));
    }
    for (int length = code.length() - 1; length >= CATEGORY_CHARS; length--) {
      String above = code.substring(0, length);
      TermId parent = codes.contains(above) ? ids.find("ICD10CM:" + above) : null;
      if (parent != null) {
        sink.accept(new Hierarchy(id, parent, HierarchyRelation.CLASSIFIED_UNDER, null));
        return;
      }
    }
  }

  private static boolean isCodeChar(int c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
  }
}
