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
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.request.Catalogue;
import org.jspecify.annotations.Nullable;

/** Value sets: read, search, $expand, $validate-code. */
final class ValueSetOperations implements IResourceProvider {

  private final Calls calls;
  private final Operations operations;

  ValueSetOperations(Calls calls, Operations operations) {
    this.calls = calls;
    this.operations = operations;
  }

  @Override
  public Class<ValueSet> getResourceType() {
    return ValueSet.class;
  }

  @Read
  public ValueSet read(HttpServletRequest request, @IdParam IdType id) {
    return calls.read(request, catalogue -> Resources.get(catalogue.valueSets(), id));
  }

  @Search
  public List<ValueSet> search(
      HttpServletRequest request,
      @OptionalParam(name = "_id") @Nullable TokenParam id,
      @OptionalParam(name = "url") @Nullable UriParam url,
      @OptionalParam(name = "version") @Nullable TokenParam version,
      @OptionalParam(name = "name") @Nullable StringParam name,
      @OptionalParam(name = "title") @Nullable StringParam title,
      @OptionalParam(name = "status") @Nullable TokenParam status) {
    Resources.Criteria criteria = Resources.criteria(id, url, version, name, title, status);
    return calls.read(request, catalogue -> find(catalogue, url, criteria));
  }

  private static List<ValueSet> find(
      Catalogue catalogue, @Nullable UriParam url, Resources.Criteria criteria) {
    List<ValueSet> listed = Resources.list(catalogue.valueSets(), criteria);
    if (listed.isEmpty() && url != null) {
      return catalogue.findValueSet(url.getValue(), null).filter(criteria::fits).stream().toList();
    }
    return listed;
  }

  private @Nullable ValueSet given(Operations.Call call, @Nullable IdType id) {
    return id == null ? null : Resources.get(call.catalogue().valueSets(), id);
  }

  @Operation(name = "$expand", manualRequest = true, idempotent = true)
  public ValueSet expand(
      HttpServletRequest request, @IdParam(optional = true) @Nullable IdType id) {
    return calls.run(request, call -> operations.expand(call, given(call, id)));
  }

  @Operation(name = "$validate-code", manualRequest = true, idempotent = true)
  public Parameters validateCode(
      HttpServletRequest request, @IdParam(optional = true) @Nullable IdType id) {
    return calls.run(request, call -> operations.validateInValueSet(call, given(call, id)));
  }

  @Operation(name = "$batch-validate-code", manualRequest = true, idempotent = true)
  public Parameters batchValidateCode(HttpServletRequest request) {
    return calls.run(request, call -> operations.batchValidate(call, false));
  }
}
