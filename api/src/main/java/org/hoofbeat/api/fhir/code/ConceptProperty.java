package org.hoofbeat.api.fhir.code;

import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * One property of a concept.
 *
 * @param uri what the property means, null where its code system does not say
 */
public record ConceptProperty(String code, @Nullable String uri, Type value) {

  /** The value as filters compare it. */
  public String text() {
    if (value instanceof IPrimitiveType<?> primitive) {
      String text = primitive.getValueAsString();
      return text == null ? "" : text;
    }
    if (value instanceof Coding coding) {
      return coding.getCode() == null ? "" : coding.getCode();
    }
    return "";
  }
}
