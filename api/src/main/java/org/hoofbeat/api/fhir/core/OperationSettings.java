package org.hoofbeat.api.fhir.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is to be done: the caller's parameters first, then what a value set states for
 * its own expansion. One instance serves one request; not thread-safe.
 */
public final class OperationSettings {

  private static final Map<String, VersionRule.Mode> SYSTEM_RULES =
      Map.of(
          "system-version", VersionRule.Mode.DEFAULT,
          "check-system-version", VersionRule.Mode.CHECK,
          "force-system-version", VersionRule.Mode.FORCE);
  private static final Map<String, VersionRule.Mode> VALUE_SET_RULES =
      Map.of(
          "default-valueset-version", VersionRule.Mode.DEFAULT,
          "check-valueset-version", VersionRule.Mode.CHECK,
          "force-valueset-version", VersionRule.Mode.FORCE);
  private static final Set<String> FLAGS =
      Set.of(
          "activeOnly",
          "excludeNested",
          "excludeNotForUI",
          "excludePostCoordinated",
          "includeDesignations",
          "includeDefinition",
          "versionsMatch",
          "lenient-display-validation",
          "valueset-membership-only",
          "inferSystem",
          "abstract",
          "default-to-latest-version",
          "diagnostics");

  private final boolean validating;
  private final Map<String, Boolean> flags = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Set<String> stated = new HashSet<>();
  private final List<VersionRule> rules = new ArrayList<>();
  private final Set<String> properties = new LinkedHashSet<>();
  private final List<String> designations = new ArrayList<>();
  private final Set<String> supplements = new LinkedHashSet<>();
  private @Nullable LanguagePreferences displayLanguages;
  private @Nullable LanguagePreferences httpLanguages;
  private @Nullable String filter;

  /** Empty settings; a validation does not fall back to another language by itself. */
  public OperationSettings(boolean validating) {
    this.validating = validating;
  }

  /** Takes the caller's header; a header that is no language list is ignored, as HTTP asks. */
  public void acceptLanguage(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return;
    }
    try {
      httpLanguages = LanguagePreferences.parse(header, !validating);
    } catch (IllegalArgumentException e) {
      httpLanguages = null;
    }
  }

  /** Takes every parameter that tells how; others are left to the operation. */
  public void read(List<ParametersParameterComponent> parameters) {
    for (ParametersParameterComponent parameter : parameters) {
      if (parameter.getValue() != null) {
        see(parameter.getName(), parameter.getValue(), true);
      }
    }
  }

  /** Takes what a value set says of its own expansion, where the caller has not spoken. */
  public void read(ValueSet valueSet) {
    for (Extension extension : valueSet.getCompose().getExtension()) {
      String url = extension.getUrl();
      if (Extensions.EXPANSION_PARAMETER.equals(url)
          || Extensions.EXPANSION_PARAMETER_OLD.equals(url)) {
        String name = Extensions.text(extension.getExtension(), "name");
        Extension value = Extensions.find(extension.getExtension(), "value");
        if (name != null && value != null && value.getValue() != null) {
          see(name, value.getValue(), false);
        }
      }
    }
    if (httpLanguages == null && valueSet.hasLanguage()) {
      acceptLanguage(valueSet.getLanguage());
    }
  }

  private void see(String name, Type value, boolean overwrite) {
    String text =
        value instanceof IPrimitiveType<?> primitive ? primitive.getValueAsString() : null;
    if (text == null) {
      return;
    }
    if (SYSTEM_RULES.containsKey(name)) {
      addRule(SYSTEM_RULES.get(name), false, name, text);
    } else if (VALUE_SET_RULES.containsKey(name)) {
      addRule(VALUE_SET_RULES.get(name), true, name, text);
    } else if (name.equals("property")) {
      properties.add(text);
    } else if (name.equals("designation")) {
      designations.add(text);
    } else if (name.equals("useSupplement")) {
      supplements.add(text);
    } else if (overwrite || !stated.contains(name)) {
      seeOnce(name, text);
    }
  }

  private void seeOnce(String name, String text) {
    stated.add(name);
    if (FLAGS.contains(name)) {
      flags.put(name, flag(name, text));
      return;
    }
    switch (name) {
      case "count", "offset", "limit" -> numbers.put(name, number(name, text));
      case "filter", "term" -> filter = text;
      case "displayLanguage" -> displayLanguages = languages(text);
      case "exclude-system" ->
          throw TerminologyFailure.of(
              400,
              Issue.error(
                  IssueType.NOTSUPPORTED,
                  "The parameter 'exclude-system' is not supported by this system"));
      default -> stated.remove(name);
    }
  }

  private LanguagePreferences languages(String text) {
    try {
      return LanguagePreferences.parse(text, !validating);
    } catch (IllegalArgumentException e) {
      throw TerminologyFailure.of(
          400, IssueType.PROCESSING, Messages.INVALID_DISPLAY_NAME.with(text), "invalid-display");
    }
  }

  private static boolean flag(String name, String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw TerminologyFailure.badRequest(
        "Not a value of '" + name + "': '" + text + "'. Maybe true or false.");
  }

  private static int number(String name, String text) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw TerminologyFailure.badRequest(
        "Not a value of '" + name + "': '" + text + "'. Maybe a whole number from 0.");
  }

  private void addRule(VersionRule.Mode mode, boolean valueSet, String name, String text) {
    Canonical canonical = Canonical.parse(text);
    String version = canonical.version();
    if (version == null) {
      throw TerminologyFailure.badRequest(
          "Unable to understand " + name + " '" + text + "'. Maybe url|version.");
    }
    rules.add(new VersionRule(mode, valueSet, canonical.url(), version));
  }

  /** True where the flag was stated true. */
  public boolean is(String flag) {
    return flags.getOrDefault(flag, false);
  }

  /** The flag, null where nobody stated it. */
  public @Nullable Boolean flag(String name) {
    return flags.get(name);
  }

  /** Sets a flag as if it had been stated. */
  public void set(String flag, boolean value) {
    flags.put(flag, value);
  }

  /** A number, -1 where nobody stated it. */
  public int number(String name) {
    return numbers.getOrDefault(name, -1);
  }

  /** Abstract codes are allowed unless the caller says they are not. */
  public boolean allowsAbstract() {
    return flags.getOrDefault("abstract", true);
  }

  public List<VersionRule> rulesFor(String url) {
    return rules.stream().filter(rule -> rule.url().equals(url)).toList();
  }

  public Set<String> properties() {
    return properties;
  }

  public List<String> designations() {
    return designations;
  }

  public Set<String> supplements() {
    return supplements;
  }

  /** The text that designations must match, null for any. */
  public @Nullable String filter() {
    return filter == null || filter.isBlank() ? null : filter;
  }

  /** The languages to answer in: the parameter's, else the header's or the value set's. */
  public @Nullable LanguagePreferences languages() {
    return displayLanguages == null ? httpLanguages : displayLanguages;
  }

  /** Those languages in a message. */
  public String languageSummary() {
    LanguagePreferences languages = languages();
    return languages == null ? "--" : languages.summary();
  }

  public boolean isLenientOnDisplays() {
    return is("lenient-display-validation");
  }

  public boolean isMembershipOnly() {
    return is("valueset-membership-only");
  }
}
