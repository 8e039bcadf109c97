package org.hoofbeat.api.fhir.request;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.jspecify.annotations.Nullable;

/** The parameters of an operation, however they were sent. Names are case-sensitive. */
public record OperationInput(List<ParametersParameterComponent> parameters) {

  public OperationInput {
    parameters = List.copyOf(parameters);
  }

  private @Nullable ParametersParameterComponent find(String name) {
    for (ParametersParameterComponent parameter : parameters) {
      if (name.equals(parameter.getName())) {
        return parameter;
      }
    }
    return null;
  }

  /** A primitive as text, null where it is missing or empty. */
  public @Nullable String text(String name) {
    ParametersParameterComponent parameter = find(name);
    String text =
        parameter == null || parameter.getValue() == null
            ? null
            : parameter.getValue().primitiveValue();
    return text == null || text.isEmpty() ? null : text;
  }

  /** The first of several names that is there. */
  public @Nullable String text(String name, String otherwise) {
    String text = text(name);
    return text == null ? text(otherwise) : text;
  }

  public @Nullable Coding coding(String name) {
    ParametersParameterComponent parameter = find(name);
    if (parameter == null || parameter.getValue() == null) {
      return null;
    }
    if (parameter.getValue() instanceof Coding coding) {
      return coding;
    }
    String text = parameter.getValue().primitiveValue();
    int bar = text == null ? -1 : text.indexOf('|');
    if (text == null || bar < 0) {
      throw TerminologyFailure.badRequest(
          "Not a Coding in '"
              + name
              + "'. Maybe system|code, or a valueCoding in a Parameters resource.");
    }
    return new Coding().setSystem(text.substring(0, bar)).setCode(text.substring(bar + 1));
  }

  public @Nullable CodeableConcept concept(String name) {
    ParametersParameterComponent parameter = find(name);
    return parameter != null && parameter.getValue() instanceof CodeableConcept concept
        ? concept
        : null;
  }

  public <R extends Resource> @Nullable R resource(String name, Class<R> type) {
    ParametersParameterComponent parameter = find(name);
    if (parameter == null || parameter.getResource() == null) {
      return null;
    }
    if (!type.isInstance(parameter.getResource())) {
      throw TerminologyFailure.badRequest(
          "'"
              + name
              + "' holds a "
              + parameter.getResource().fhirType()
              + ", not a "
              + type.getSimpleName());
    }
    return type.cast(parameter.getResource());
  }

  /** Every resource under the name. */
  public List<Resource> resources(String name) {
    return parameters.stream()
        .filter(parameter -> name.equals(parameter.getName()) && parameter.getResource() != null)
        .map(ParametersParameterComponent::getResource)
        .toList();
  }

  /** True where the flag was sent as true; throws where it is neither true nor false. */
  public boolean is(String name) {
    String text = text(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw TerminologyFailure.badRequest(
          "Not a value of '" + name + "': '" + Shown.of(text) + "'. Maybe true or false.");
    }
    return "true".equals(text);
  }
}
