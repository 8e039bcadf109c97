package org.hoofbeat.api.fhir.core;

/**
 * The messages of terminology operations. Keys and wording are the ones that HL7's terminology
 * ecosystem names, because clients recognise findings by them; {@code {n}} stands for an argument.
 */
public enum Messages {
  ABSTRACT_CODE_NOT_ALLOWED("Code '{0}#{1}' is abstract, and not allowed in this context"),
  CODE_CASE_DIFFERENCE(
      "The code '{0}' differs from the correct code '{1}' by case. Although the code system '{2}' is case insensitive,"
          + " implementers are strongly encouraged to use the correct case anyway"),
  CODESYSTEM_CS_NO_SUPPLEMENT(
      "CodeSystem {0} is a supplement, so can't be used as a value in Coding.system"),
  CODING_HAS_NO_CODE(
      "Coding_has_no_code__cannot_validate",
      "Coding has no code, so it cannot be validated. A code should be provided"),
  CODING_HAS_NO_SYSTEM_OR_CODE(
      "Coding_has_no_system_or_code__cannot_validate",
      "Coding has no system and no code, so it cannot be validated. A system and a code should be provided"),
  CODING_HAS_NO_SYSTEM(
      "Coding_has_no_system__cannot_validate",
      "Coding has no system. A code with no system has no defined meaning, and it cannot be validated."
          + " A system should be provided"),
  CONCEPT_DEPRECATED_IN_VALUESET(
      "The presence of the concept '{1}' in the system '{0}' in the value set {3} is marked with a status of {2}"
          + " and its use should be reviewed"),
  DEPRECATED_CONCEPT_FOUND("The concept '{1}' is deprecated and its use should be reviewed"),
  DISPLAY_ONE(
      "Display_Name_for__should_be_one_of__instead_of",
      "Wrong Display Name '{4}' for {1}#{2}. Valid display is {3} (for the language(s) '{5}')"),
  DISPLAY_OTHER(
      "Display_Name_for__should_be_one_of__instead_of",
      "Wrong Display Name '{4}' for {1}#{2}. Valid display is one of {0} choices: {3} (for the language(s) '{5}')"),
  DISPLAY_SPACE_ONE(
      "Display_Name_WS_for__should_be_one_of__instead_of",
      "Wrong whitespace in Display Name '{4}' for {1}#{2}. Valid display is {3} (for the language(s) '{5}')"),
  DISPLAY_SPACE_OTHER(
      "Display_Name_WS_for__should_be_one_of__instead_of",
      "Wrong whitespace in Display Name '{4}' for {1}#{2}. Valid display is one of {0} choices: {3}"
          + " (for the language(s) '{5}')"),
  FILTER_NOT_UNDERSTOOD(
      "The filter \"{0} {1} {2}\" from the value set {3} was not understood in the context of {4}"),
  INACTIVE_CONCEPT_FOUND("The concept '{1}' has a status of {0} and its use should be reviewed"),
  INACTIVE_CONCEPT_FOUND_ADD(
      "INACTIVE_CONCEPT_FOUND",
      "The concept '{1}' has a status of {0} and {2} and its use should be reviewed"),
  INACTIVE_DISPLAY_ONE(
      "INACTIVE_DISPLAY_FOUND",
      "'{0}' is no longer considered a correct display for code '{1}' (status = {3}). The correct display is '{2}'"),
  INACTIVE_DISPLAY_OTHER(
      "INACTIVE_DISPLAY_FOUND",
      "'{0}' is no longer considered a correct display for code '{1}' (status = {3}). The correct display is one of {2}"),
  INVALID_DISPLAY_NAME("Invalid displayLanguage: '{0}'"),
  MSG_DEPRECATED("Reference to deprecated {1} {0}"),
  MSG_DRAFT("Reference to draft {1} {0}"),
  MSG_EXPERIMENTAL("Reference to experimental {1} {0}"),
  MSG_RETIRED("Reference to retired {1} {0}"),
  MSG_WITHDRAWN("Reference to withdrawn {1} {0}"),
  NO_VALID_DISPLAY_AT_ALL("Cannot validate display Name '{0}' for {1}#{2}: No displays are known"),
  NO_VALID_DISPLAY_FOUND_NONE_FOR_LANG_ERR(
      "Wrong Display Name '{0}' for {1}#{2}. There are no valid display names found for language(s) '{3}'."
          + " Default display is '{4}'"),
  NO_VALID_DISPLAY_FOUND_NONE_FOR_LANG_OK(
      "There are no valid display names found for the code {1}#{2} for language(s) '{3}'. The display is '{0}' which is"
          + " a valid display for the default language"),
  NOT_IN_VALUE_SET(
      "None_of_the_provided_codes_are_in_the_value_set_one",
      "The provided code {1} was not found in the value set '{0}'"),
  STATUS_CODE_WARNING_CODE("The concept '{1}' is valid but is {0}"),
  SYSTEM_VERSION_MULTIPLE_DEFAULT("Multiple default versions found for system {0}: '{1}', '{2}'"),
  SYSTEM_VERSION_MULTIPLE_OVERRIDE("Multiple version overrides found for system {0}: '{1}', '{2}'"),
  SYSTEM_IS_RELATIVE(
      "Terminology_TX_System_Relative",
      "Coding.system must be an absolute reference, not a local reference"),
  SYSTEM_IS_VALUE_SET(
      "Terminology_TX_System_ValueSet2",
      "The Coding references a value set, not a code system ('{0}')"),
  TX_GENERAL_CC_ERROR_MESSAGE("No valid coding was found for the value set '{0}'"),
  UNABLE_TO_HANDLE_SYSTEM_FILTER_WITH_NO_VALUE(
      "The system {0} filter with property = {1}, op = {2} has no value"),
  UNABLE_TO_INFER_CODESYSTEM(
      "The System URI could not be determined for the code '{0}' in the ValueSet '{1}'"),
  MULTIPLE_MATCHES(
      "Unable_to_resolve_system__value_set_has_multiple_matches",
      "The System URI could not be determined for the code '{0}' in the ValueSet '{1}': value set expansion has"
          + " multiple matches: [{2}]"),
  VALUE_SET_NOT_FOUND(
      "Unable_to_resolve_value_Set_", "A definition for the value Set '{0}' could not be found"),
  UNKNOWN_CODE_IN("Unknown_Code_in", "Unknown code '{0}' in the CodeSystem '{1}'"),
  UNKNOWN_CODE_IN_FRAGMENT(
      "Unknown Code '{0}' in the CodeSystem '{1}' version '{2}' - note that the code system is labeled as a fragment,"
          + " so the code may be valid in some other fragment"),
  UNKNOWN_CODE_IN_VERSION(
      "Unknown_Code_in_Version", "Unknown code '{0}' in the CodeSystem '{1}' version '{2}'"),
  UNKNOWN_CODESYSTEM(
      "A definition for CodeSystem '{0}' could not be found, so the code cannot be validated"),
  UNKNOWN_CODESYSTEM_EXP(
      "A definition for CodeSystem '{0}' could not be found, so the value set cannot be expanded"),
  UNKNOWN_CODESYSTEM_VERSION(
      "A definition for CodeSystem '{0}' version '{1}' could not be found, so the code cannot be validated."
          + " Valid versions: {2}"),
  UNKNOWN_CODESYSTEM_VERSION_EXP(
      "A definition for CodeSystem '{0}' version '{1}' could not be found, so the value set cannot be expanded."
          + " Valid versions: {2}"),
  UNKNOWN_CODESYSTEM_VERSION_EXP_NONE(
      "A definition for CodeSystem '{0}' version '{1}' could not be found, so the value set cannot be expanded."
          + " No versions of this code system are known"),
  UNKNOWN_CODESYSTEM_VERSION_NONE(
      "A definition for CodeSystem '{0}' version '{1}' could not be found, so the code cannot be validated."
          + " No versions of this code system are known"),
  VALUESET_CIRCULAR_REFERENCE(
      "Found a circularity pointing to {0} processing ValueSet with pathway {1}"),
  SUPPLEMENT_MISSING_ONE("VALUESET_SUPPLEMENT_MISSING", "Required supplement not found: {0}"),
  SUPPLEMENT_MISSING_OTHER("VALUESET_SUPPLEMENT_MISSING", "Required supplements not found: {0}"),
  VALUESET_TOO_COSTLY("The value set '{0}' expansion has too many codes to display ({1})"),
  VALUESET_VALUE_MISMATCH(
      "The code system '{0}' version '{1}' in the ValueSet include is different to the one in the value ('{2}')"),
  VALUESET_VALUE_MISMATCH_CHANGED(
      "The code system '{0}' version '{1}' resulting from the version '{2}' in the ValueSet include is different to the"
          + " one in the value ('{3}')"),
  VALUESET_VALUE_MISMATCH_DEFAULT(
      "The code system '{0}' version '{1}' for the versionless include in the ValueSet include is different to the one"
          + " in the value ('{3}')"),
  VALUESET_VERSION_CHECK(
      "The version '{1}' is not allowed for system '{0}': required to be '{2}' by a version-check parameter"),
  VS_EXP_IMPORT_UNK("Unable to find included value set '{0}'"),
  VS_EXP_IMPORT_UNK_PINNED("Unable to find included value set '{0}' version '{1}'");

  private final String id;
  private final String pattern;

  Messages(String pattern) {
    this.id = name();
    this.pattern = pattern;
  }

  Messages(String id, String pattern) {
    this.id = id;
    this.pattern = pattern;
  }

  /** The message with its arguments put in; what stands in an argument is never read as a pattern. */
  public Text with(String... arguments) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      text.append(pattern, at, open).append(arguments[pattern.charAt(open + 1) - '0']);
      at = open + 3;
    }
    return new Text(id, text.append(pattern, at, pattern.length()).toString());
  }
}
