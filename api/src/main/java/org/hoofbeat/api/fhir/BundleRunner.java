package org.hoofbeat.api.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.request.Catalogue;
import org.hoofbeat.api.fhir.request.OperationInput;
import org.hoofbeat.model.HoofbeatException;
import org.jspecify.annotations.Nullable;

/** Runs the operations and reads of a batch; one that fails does not hinder the others. */
final class BundleRunner {

  private static final int MOST = 1_000;

  private final Operations operations;

  BundleRunner(Operations operations) {
    this.operations = operations;
  }

  /**
   * Where an entry points.
   *
   * @param id null where it points at the type
   * @param operation {@code $lookup}, null for a read
   */
  private record Target(String type, @Nullable String id, @Nullable String operation) {}

  Bundle run(Bundle bundle, Function<OperationInput, Operations.Call> calls) {
    BundleType type = bundle.getType();
    if (type != BundleType.BATCH && type != BundleType.TRANSACTION) {
      throw TerminologyFailure.badRequest("A bundle of type " + type + ". Maybe batch.");
    }
    if (bundle.getEntry().size() > MOST) {
      throw TerminologyFailure.badRequest(
          bundle.getEntry().size() + " entries in one bundle; at most " + MOST);
    }
    Bundle answer = new Bundle();
    boolean batch = type == BundleType.BATCH;
    answer.setType(batch ? BundleType.BATCHRESPONSE : BundleType.TRANSACTIONRESPONSE);
    for (BundleEntryComponent entry : bundle.getEntry()) {
      try {
        Resource resource = run(entry, calls);
        answer.addEntry().setResource(resource).getResponse().setStatus("200");
      } catch (TerminologyFailure | HoofbeatException thrown) {
        if (!batch) {
          throw thrown;
        }
        TerminologyFailure failure = Calls.told(thrown);
        answer
            .addEntry()
            .setResource(failure.outcome())
            .getResponse()
            .setStatus(String.valueOf(failure.status()))
            .setOutcome(failure.outcome());
      }
    }
    return answer;
  }

  private Resource run(
      BundleEntryComponent entry, Function<OperationInput, Operations.Call> calls) {
    HTTPVerb method = entry.getRequest().getMethod();
    String url = entry.getRequest().getUrl();
    if (url == null || method != HTTPVerb.GET && method != HTTPVerb.POST) {
      throw TerminologyFailure.badRequest("An entry needs a request with GET or POST and a url");
    }
    List<ParametersParameterComponent> parameters = new ArrayList<>();
    int question = url.indexOf('?');
    if (question >= 0) {
      addQuery(url.substring(question + 1), parameters);
    }
    if (entry.getResource() instanceof Parameters body) {
      parameters.addAll(body.getParameter());
    } else if (entry.getResource() instanceof ValueSet body) {
      parameters.add(new ParametersParameterComponent().setName("valueSet").setResource(body));
    }
    Operations.Call call = calls.apply(new OperationInput(parameters));
    return run(target(question < 0 ? url : url.substring(0, question)), call);
  }

  private static void addQuery(String query, List<ParametersParameterComponent> to) {
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        to.add(
            new ParametersParameterComponent()
                .setName(decoded(pair.substring(0, equals)))
                .setValue(new StringType(decoded(pair.substring(equals + 1)))));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw TerminologyFailure.badRequest("Not a URL-encoded text: " + text);
    }
  }

  private static Target target(String path) {
    String[] parts = path.replaceFirst("^/", "").split("/");
    if (parts.length == 3) {
      return new Target(parts[0], parts[1], parts[2]);
    }
    if (parts.length == 2) {
      boolean operation = parts[1].startsWith("$");
      return new Target(parts[0], operation ? null : parts[1], operation ? parts[1] : null);
    }
    throw TerminologyFailure.badRequest("Not an operation or read of this server: " + path);
  }

  private Resource run(Target target, Operations.Call call) {
    Catalogue catalogue = call.catalogue();
    String id = target.id();
    String operation = target.operation() == null ? "read" : target.operation();
    IdType given = id == null ? null : new IdType(target.type(), id);
    return switch (target.type() + "/" + operation) {
      case "ValueSet/$expand" ->
          operations.expand(
              call, given == null ? null : Resources.get(catalogue.valueSets(), given));
      case "ValueSet/$validate-code" ->
          operations.validateInValueSet(
              call, given == null ? null : Resources.get(catalogue.valueSets(), given));
      case "ValueSet/$batch-validate-code" -> operations.batchValidate(call, false);
      case "CodeSystem/$batch-validate-code" -> operations.batchValidate(call, true);
      case "CodeSystem/$validate-code" ->
          operations.validateInCodeSystem(Resources.on(call, system(catalogue, given)), null);
      case "CodeSystem/$lookup" -> operations.lookup(call, system(catalogue, given));
      case "CodeSystem/$subsumes" -> operations.subsumes(call, system(catalogue, given));
      case "ConceptMap/$translate" ->
          operations.translate(
              call, given == null ? null : Resources.get(catalogue.conceptMaps(), given));
      case "ValueSet/read" -> Resources.get(catalogue.valueSets(), existing(given));
      case "CodeSystem/read" -> Resources.get(catalogue.codeSystems(), existing(given));
      case "ConceptMap/read" -> Resources.get(catalogue.conceptMaps(), existing(given));
      default ->
          throw TerminologyFailure.of(
              404,
              Issue.error(
                  IssueType.NOTSUPPORTED, "Unknown operation: " + target.type() + "/" + operation));
    };
  }

  private static IdType existing(@Nullable IdType id) {
    if (id == null) {
      throw TerminologyFailure.badRequest("An entry that reads needs an id");
    }
    return id;
  }

  private static @Nullable String system(Catalogue catalogue, @Nullable IdType id) {
    return id == null ? null : Resources.get(catalogue.codeSystems(), id).getUrl();
  }
}
