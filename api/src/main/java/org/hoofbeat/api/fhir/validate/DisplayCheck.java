package org.hoofbeat.api.fhir.validate;

import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hoofbeat.api.fhir.code.Wordings;
import org.hoofbeat.api.fhir.code.Wordings.Match;
import org.hoofbeat.api.fhir.core.LanguagePreferences;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.OperationSettings;
import org.hoofbeat.api.fhir.core.Text;
import org.jspecify.annotations.Nullable;

/** Compares the display of a coding with the words its code has in the languages wanted. */
final class DisplayCheck {

  private static final String DETAIL = "invalid-display";

  private final OperationSettings settings;
  private final Findings findings;

  DisplayCheck(OperationSettings settings, Findings findings) {
    this.settings = settings;
    this.findings = findings;
  }

  private IssueSeverity severity() {
    return settings.isLenientOnDisplays() ? IssueSeverity.WARNING : IssueSeverity.ERROR;
  }

  /** For a coding that is in the value set. */
  void check(Wordings words, @Nullable LanguageTag own, Coding coding, String path) {
    LanguagePreferences languages = settings.languages();
    String display = coding.getDisplay();
    Match match = words.find(languages, null, display, false);
    if (match != Match.SAME) {
      tellWrong(words, own, coding, Findings.under(path, "display"), match);
    } else if (words.find(languages, null, display, true) != Match.SAME) {
      tellOutdated(words, coding, Findings.under(path, "display"));
    }
  }

  private void tellWrong(
      Wordings words, @Nullable LanguageTag own, Coding coding, String path, Match match) {
    LanguagePreferences languages = settings.languages();
    int displays = words.count(languages, true);
    IssueSeverity severity = displays == 0 ? IssueSeverity.WARNING : severity();
    int known = displays == 0 ? words.count(languages, false) : displays;
    if (known > 0) {
      Text text = wrong(words, coding, match, known, displays > 0);
      findings.tell(severity, IssueType.INVALID, path, text, DETAIL);
      return;
    }
    String fallBack = words.preferredText(null);
    String system = String.valueOf(coding.getSystem());
    if (fallBack.isEmpty()) {
      Text text =
          Messages.NO_VALID_DISPLAY_AT_ALL.with(coding.getDisplay(), system, coding.getCode());
      findings.tell(severity, IssueType.INVALID, path, text, DETAIL);
      return;
    }
    boolean right = words.find(languages, own, coding.getDisplay(), false) == Match.SAME;
    Messages message =
        right
            ? Messages.NO_VALID_DISPLAY_FOUND_NONE_FOR_LANG_OK
            : Messages.NO_VALID_DISPLAY_FOUND_NONE_FOR_LANG_ERR;
    findings.tell(
        right ? IssueSeverity.INFORMATION : severity(),
        IssueType.INVALID,
        path,
        message.with(
            coding.getDisplay(), system, coding.getCode(), settings.languageSummary(), fallBack),
        DETAIL);
  }

  private Text wrong(Wordings words, Coding coding, Match match, int count, boolean displaysOnly) {
    boolean spacing = match == Match.SPACING;
    Messages message =
        count == 1
            ? (spacing ? Messages.DISPLAY_SPACE_ONE : Messages.DISPLAY_ONE)
            : (spacing ? Messages.DISPLAY_SPACE_OTHER : Messages.DISPLAY_OTHER);
    return message.with(
        String.valueOf(count),
        String.valueOf(coding.getSystem()),
        coding.getCode(),
        words.present(settings.languages(), displaysOnly),
        coding.getDisplay(),
        settings.languageSummary());
  }

  private void tellOutdated(Wordings words, Coding coding, String path) {
    Set<String> current = words.activeDisplays();
    Messages message =
        current.size() == 1 ? Messages.INACTIVE_DISPLAY_ONE : Messages.INACTIVE_DISPLAY_OTHER;
    findings.add(
        severity(),
        IssueType.INVALID,
        path,
        message.with(
            coding.getDisplay(),
            coding.getCode(),
            String.join(",", current),
            words.statusOf(coding.getDisplay())),
        "display-comment");
  }

  /** For a coding whose code exists but is not in the value set. */
  void checkOutside(Wordings words, @Nullable LanguageTag own, Coding coding, String path) {
    LanguagePreferences languages = settings.languages();
    Match match = words.find(languages, own, coding.getDisplay(), false);
    if (match == Match.SAME) {
      return;
    }
    int count = words.count(languages, true);
    Text text =
        count == 0
            ? Messages.NO_VALID_DISPLAY_AT_ALL.with(
                coding.getDisplay(), String.valueOf(coding.getSystem()), coding.getCode())
            : wrong(words, coding, match, count, true);
    findings.tell(
        count == 0 ? IssueSeverity.WARNING : severity(),
        IssueType.INVALID,
        Findings.under(path, "display"),
        text,
        DETAIL);
  }
}
