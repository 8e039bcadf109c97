package org.hoofbeat.api.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/** Code systems: read, search, $lookup, $validate-code, $subsumes. */
final class CodeSystemOperations implements IResourceProvider {

  private final Calls calls;
  private final Operations operations;

  CodeSystemOperations(Calls calls, Operations operations) {
    this.calls = calls;
    this.operations = operations;
  }

  @Override
  public Class<CodeSystem> getResourceType() {
    return CodeSystem.class;
  }

  @Read
  public CodeSystem read(HttpServletRequest request, @IdParam IdType id) {
    return calls.read(
        request, catalogue -> catalogue.whole(Resources.get(catalogue.codeSystems(), id)));
  }

  @Search
  public List<CodeSystem> search(
      HttpServletRequest request,
      @OptionalParam(name = "_id") @Nullable TokenParam id,
      @OptionalParam(name = "url") @Nullable UriParam url,
      @OptionalParam(name = "version") @Nullable TokenParam version,
      @OptionalParam(name = "name") @Nullable StringParam name,
      @OptionalParam(name = "title") @Nullable StringParam title,
      @OptionalParam(name = "status") @Nullable TokenParam status) {
    Resources.Criteria criteria = Resources.criteria(id, url, version, name, title, status);
    return calls.read(request, catalogue -> Resources.list(catalogue.codeSystems(), criteria));
  }

  private @Nullable String system(Operations.Call call, @Nullable IdType id) {
    return id == null ? null : Resources.get(call.catalogue().codeSystems(), id).getUrl();
  }

  @Operation(name = "$lookup", manualRequest = true, idempotent = true)
  public Parameters lookup(
      HttpServletRequest request, @IdParam(optional = true) @Nullable IdType id) {
    return calls.run(request, call -> operations.lookup(call, system(call, id)));
  }

  @Operation(name = "$subsumes", manualRequest = true, idempotent = true)
  public Parameters subsumes(
      HttpServletRequest request, @IdParam(optional = true) @Nullable IdType id) {
    return calls.run(request, call -> operations.subsumes(call, system(call, id)));
  }

  @Operation(name = "$validate-code", manualRequest = true, idempotent = true)
  public Parameters validateCode(
      HttpServletRequest request, @IdParam(optional = true) @Nullable IdType id) {
    return calls.run(
        request,
        call -> operations.validateInCodeSystem(Resources.on(call, system(call, id)), null));
  }

  @Operation(name = "$batch-validate-code", manualRequest = true, idempotent = true)
  public Parameters batchValidateCode(HttpServletRequest request) {
    return calls.run(request, call -> operations.batchValidate(call, true));
  }
}
