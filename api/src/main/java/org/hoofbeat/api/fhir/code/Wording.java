package org.hoofbeat.api.fhir.code;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Words for a concept in one language (a designation).
 *
 * @param language null where the source states none
 * @param use what the words are for; null where they may stand for the display
 * @param status {@code active}, or what the source's standards-status says
 * @param supplement the supplement that adds the words, null where the code system has them
 */
public record Wording(
    @Nullable LanguageTag language,
    @Nullable Coding use,
    String status,
    String value,
    List<Extension> extensions,
    @Nullable String supplement) {

  private static final String HL7_USE = "http://terminology.hl7.org/CodeSystem/hl7TermMaintInfra";
  private static final String HL7_PREFERRED = "preferredForLanguage";
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String SNOMED_PREFERRED = "900000000000548007";
  private static final String SNOMED_SYNONYM = "900000000000013009";

  public Wording {
    extensions = List.copyOf(extensions);
  }

  /** A concept's own display. */
  public static Wording display(@Nullable LanguageTag language, String value) {
    return new Wording(language, preferred(), "active", value, List.of(), null);
  }

  /** HL7's code for "preferred in its language". */
  public static Coding preferred() {
    return new Coding(HL7_USE, HL7_PREFERRED, "Preferred For Language");
  }

  /** True where the words may be shown as the display. */
  public boolean isDisplay() {
    return use == null || is(use, HL7_USE, HL7_PREFERRED) || is(use, SNOMED, SNOMED_PREFERRED);
  }

  boolean isPreferred() {
    return isDisplay() || use != null && is(use, SNOMED, SNOMED_SYNONYM);
  }

  private static boolean is(Coding use, String system, String code) {
    return system.equals(use.getSystem()) && code.equals(use.getCode());
  }

  /** False where the words were withdrawn. */
  public boolean isActive() {
    return !status.equals("withdrawn") && !status.equals("inactive");
  }
}
