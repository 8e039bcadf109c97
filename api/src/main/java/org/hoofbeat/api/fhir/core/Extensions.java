package org.hoofbeat.api.fhir.core;

import java.util.List;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** The extensions that the terminology operations read and write. */
public final class Extensions {

  private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";
  private static final String R5 = "http://hl7.org/fhir/5.0/StructureDefinition/extension-";

  public static final String STANDARDS_STATUS = BASE + "structuredefinition-standards-status";
  public static final String SUPPLEMENT = BASE + "valueset-supplement";
  public static final String SUPPLEMENT_TYPE = BASE + "codesystem-supplement-type";
  public static final String EXPANSION_PARAMETER = BASE + "valueset-expansion-parameter";
  public static final String EXPANSION_PARAMETER_OLD =
      "http://hl7.org/fhir/tools/StructureDefinition/valueset-expansion-parameter";
  public static final String DEPRECATED = BASE + "valueset-deprecated";
  public static final String CONCEPT_DEFINITION = BASE + "valueset-concept-definition";
  public static final String UNCLOSED = BASE + "valueset-unclosed";
  public static final String UNCLOSED_REASON = BASE + "valueset-unclosed-reason";
  public static final String CODE_SYSTEM_LABEL = BASE + "codesystem-label";
  public static final String VALUE_SET_LABEL = BASE + "valueset-label";
  public static final String CODE_SYSTEM_ORDER = BASE + "codesystem-conceptOrder";
  public static final String VALUE_SET_ORDER = BASE + "valueset-conceptOrder";
  public static final String ITEM_WEIGHT = BASE + "itemWeight";
  public static final String ALTERNATE = BASE + "codesystem-alternate";
  public static final String SCT_DESCRIPTION_ID = BASE + "coding-sctdescid";
  public static final String RENDERING_STYLE = BASE + "rendering-style";
  public static final String RENDERING_XHTML = BASE + "rendering-xhtml";
  public static final String R5_FILTER_OP = R5 + "ValueSet.compose.include.filter.op";
  public static final String R5_EXPANSION_PROPERTY = R5 + "ValueSet.expansion.property";
  public static final String R5_CONTAINS_PROPERTY = R5 + "ValueSet.expansion.contains.property";
  public static final String R5_VERSION_ALGORITHM = R5 + "CodeSystem.versionAlgorithm[x]";
  public static final String R5_RELATIONSHIP = R5 + "ConceptMap.group.element.target.relationship";

  private Extensions() {}

  /** The first with the address, null if there is none. */
  public static @Nullable Extension find(List<Extension> extensions, String url) {
    for (Extension extension : extensions) {
      if (url.equals(extension.getUrl())) {
        return extension;
      }
    }
    return null;
  }

  public static boolean has(List<Extension> extensions, String url) {
    return find(extensions, url) != null;
  }

  /** The primitive value of the first with the address, as text; null if there is none. */
  public static @Nullable String text(List<Extension> extensions, String url) {
    Extension found = find(extensions, url);
    return found != null && found.getValue() instanceof IPrimitiveType<?> value
        ? value.getValueAsString()
        : null;
  }
}
