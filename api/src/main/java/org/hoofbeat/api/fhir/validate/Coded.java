package org.hoofbeat.api.fhir.validate;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * What is to be validated, and how the caller put it.
 *
 * @param concept the caller's CodeableConcept, null where a coding or a bare code was given
 */
record Coded(Form form, List<Coding> codings, @Nullable CodeableConcept concept) {

  /** The parameter that was used; findings point into it. */
  enum Form {
    CODE(""),
    CODING("Coding"),
    CODEABLE_CONCEPT("CodeableConcept");

    private final String path;

    Form(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  static Coded of(CodeableConcept concept) {
    List<Coding> codings = concept.getCoding().stream().map(Coding::copy).toList();
    return new Coded(Form.CODEABLE_CONCEPT, codings, concept);
  }

  static Coded of(Form form, Coding coding) {
    return new Coded(form, List.of(coding), null);
  }

  boolean isConcept() {
    return form == Form.CODEABLE_CONCEPT;
  }

  Coding first() {
    return codings.isEmpty() ? new Coding() : codings.get(0);
  }

  /** The path of the coding at a place. */
  String path(int index) {
    return isConcept() ? form.path() + ".coding[" + index + "]" : form.path();
  }
}
