package org.hoofbeat.api.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.OperationSettings;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.expand.ValueSetExpander;
import org.hoofbeat.api.fhir.lookup.CodeLookup;
import org.hoofbeat.api.fhir.request.Catalogue;
import org.hoofbeat.api.fhir.request.OperationInput;
import org.hoofbeat.api.fhir.request.Shelf;
import org.hoofbeat.api.fhir.request.Terminology;
import org.hoofbeat.api.fhir.translate.ConceptTranslator;
import org.hoofbeat.api.fhir.validate.CodeValidator;
import org.jspecify.annotations.Nullable;

/** Every operation of the service, whichever way it was asked for. Thread-safe. */
final class Operations {

  private static final int MOST_VALIDATIONS = 1_000;

  /**
   * What an operation needs to know of the request.
   *
   * @param language the {@code Accept-Language} header
   * @param timestamp of the build that answers
   */
  record Call(
      OperationInput input, @Nullable String language, Catalogue catalogue, Instant timestamp) {

    Call with(OperationInput other) {
      return new Call(other, language, catalogue, timestamp);
    }
  }

  private final ResourceCaches caches;

  Operations(ResourceCaches caches) {
    this.caches = caches;
  }

  private Terminology terminology(Call call, boolean validating, @Nullable Resource given) {
    OperationSettings settings = new OperationSettings(validating);
    settings.acceptLanguage(call.language());
    settings.read(call.input().parameters());
    List<Resource> sent = new ArrayList<>(call.input().resources("tx-resource"));
    sent.addAll(call.input().resources("codeSystem"));
    sent.addAll(call.input().resources("conceptMap"));
    call.input().resources("valueSet").stream()
        .filter(resource -> ((ValueSet) checked(resource)).hasUrl())
        .forEach(sent::add);
    String cache = call.input().text("cache-id");
    Shelf shelf = cache == null ? Shelf.empty().plus(sent) : caches.add(cache, sent);
    return new Terminology(
        given == null ? shelf : shelf.plus(List.of(given)), call.catalogue(), settings);
  }

  private static Resource checked(Resource resource) {
    if (!(resource instanceof ValueSet)) {
      throw TerminologyFailure.badRequest(
          "'valueSet' holds a " + resource.fhirType() + ", not a ValueSet");
    }
    return resource;
  }

  ValueSet expand(Call call, @Nullable ValueSet given) {
    Terminology terminology = terminology(call, false, given);
    ValueSet own = given == null ? call.input().resource("valueSet", ValueSet.class) : given;
    ValueSet source = own == null ? named(call.input(), terminology) : own;
    return new ValueSetExpander(terminology, call.timestamp()).expand(source);
  }

  private static ValueSet named(OperationInput input, Terminology terminology) {
    String url = input.text("url");
    if (url == null) {
      throw TerminologyFailure.badRequest(
          "No ValueSet specified - provide url parameter or valueSet resource");
    }
    Canonical canonical = Canonical.parse(url);
    String stated = input.text("valueSetVersion");
    ValueSet found =
        terminology.findValueSet(canonical.url(), stated == null ? canonical.version() : stated);
    if (found == null) {
      throw TerminologyFailure.of(
          422, IssueType.NOTFOUND, Messages.VALUE_SET_NOT_FOUND.with(url), "not-found");
    }
    return found;
  }

  Parameters validateInValueSet(Call call, @Nullable ValueSet given) {
    return new CodeValidator(terminology(call, true, given), call.input()).againstValueSet(given);
  }

  Parameters validateInCodeSystem(Call call, @Nullable CodeSystem given) {
    return new CodeValidator(terminology(call, true, given), call.input()).againstCodeSystem(given);
  }

  Parameters lookup(Call call, @Nullable String system) {
    return new CodeLookup(terminology(call, false, null)).lookup(call.input(), system);
  }

  Parameters subsumes(Call call, @Nullable String system) {
    return new CodeLookup(terminology(call, false, null)).subsumes(call.input(), system);
  }

  Parameters translate(Call call, @Nullable ConceptMap given) {
    Terminology terminology = terminology(call, true, null);
    ConceptMap map = given == null ? call.input().resource("conceptMap", ConceptMap.class) : given;
    return new ConceptTranslator(terminology, call.input()).translate(map);
  }

  /** Many validations in one; what is stated outside holds for each that does not state it. */
  Parameters batchValidate(Call call, boolean codeSystem) {
    List<Resource> validations = call.input().resources("validation");
    if (validations.size() > MOST_VALIDATIONS) {
      throw TerminologyFailure.badRequest(
          validations.size() + " validations in one request; at most " + MOST_VALIDATIONS);
    }
    Parameters answer = new Parameters();
    for (Resource validation : validations) {
      if (!(validation instanceof Parameters own)) {
        throw TerminologyFailure.badRequest("A validation holds a " + validation.fhirType());
      }
      answer.addParameter().setName("validation").setResource(one(call, own, codeSystem));
    }
    return answer;
  }

  private Resource one(Call call, Parameters own, boolean codeSystem) {
    List<ParametersParameterComponent> merged = new ArrayList<>(own.getParameter());
    for (ParametersParameterComponent shared : call.input().parameters()) {
      boolean stated =
          own.getParameter().stream().anyMatch(p -> p.getName().equals(shared.getName()));
      if (!shared.getName().equals("validation")
          && (!stated || shared.getName().equals("tx-resource"))) {
        merged.add(shared);
      }
    }
    Call single = call.with(new OperationInput(merged));
    try {
      return codeSystem ? validateInCodeSystem(single, null) : validateInValueSet(single, null);
    } catch (TerminologyFailure failure) {
      return failure.outcome();
    }
  }
}
