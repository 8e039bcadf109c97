package org.hoofbeat.api.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.request.OperationInput;

/** Reads an operation's parameters from the address, a form, a Parameters or a bare resource. */
final class RequestReader {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final FhirContext context;

  RequestReader(FhirContext context) {
    this.context = context;
  }

  OperationInput read(HttpServletRequest request) {
    List<ParametersParameterComponent> parameters = new ArrayList<>();
    String type = request.getContentType();
    boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
    for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
      if (!entry.getKey().startsWith("_")) {
        for (String value : entry.getValue()) {
          parameters.add(parameter(entry.getKey(), value));
        }
      }
    }
    if (request.getMethod().equals("POST") && !form) {
      parameters.addAll(body(request));
    }
    return new OperationInput(parameters);
  }

  private static ParametersParameterComponent parameter(String name, String value) {
    return new ParametersParameterComponent().setName(name).setValue(new StringType(value));
  }

  private List<ParametersParameterComponent> body(HttpServletRequest request) {
    byte[] bytes;
    try {
      bytes = request.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length == 0) {
      return List.of();
    }
    Resource resource = parse(bytes, request.getContentType());
    if (resource instanceof Parameters sent) {
      return sent.getParameter();
    }
    String name = null;
    if (resource instanceof ValueSet) {
      name = "valueSet";
    } else if (resource instanceof CodeSystem) {
      name = "codeSystem";
    } else if (resource instanceof ConceptMap) {
      name = "conceptMap";
    }
    if (name == null) {
      throw TerminologyFailure.badRequest(
          "A "
              + resource.fhirType()
              + " cannot be the body of an operation. Maybe a Parameters resource.");
    }
    return List.of(new ParametersParameterComponent().setName(name).setResource(resource));
  }

  private Resource parse(byte[] bytes, @org.jspecify.annotations.Nullable String type) {
    EncodingEnum encoding = type == null ? null : EncodingEnum.forContentType(type);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (encoding == null) {
      encoding = EncodingEnum.detectEncodingNoDefault(text);
    }
    if (encoding == null) {
      throw TerminologyFailure.badRequest("The body is neither FHIR JSON nor FHIR XML");
    }
    try {
      IParser parser = encoding.newParser(context);
      parser.setParserErrorHandler(new LenientErrorHandler(false).setErrorOnInvalidValue(true));
      IBaseResource resource = parser.parseResource(text);
      if (resource instanceof Resource read) {
        return read;
      }
      throw TerminologyFailure.badRequest("Not an R4 resource: " + resource.getClass());
    } catch (DataFormatException | StackOverflowError e) {
      throw TerminologyFailure.badRequest("Not a readable resource: " + firstLine(e));
    }
  }

  private static String firstLine(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    String line = message.lines().findFirst().orElse("");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
