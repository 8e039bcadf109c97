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
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/** Concept maps: read, search, $translate. */
final class ConceptMapOperations implements IResourceProvider {

  private final Calls calls;
  private final Operations operations;

  ConceptMapOperations(Calls calls, Operations operations) {
    this.calls = calls;
    this.operations = operations;
  }

  @Override
  public Class<ConceptMap> getResourceType() {
    return ConceptMap.class;
  }

  @Read
  public ConceptMap read(HttpServletRequest request, @IdParam IdType id) {
    return calls.read(request, catalogue -> Resources.get(catalogue.conceptMaps(), id));
  }

  @Search
  public List<ConceptMap> search(
      HttpServletRequest request,
      @OptionalParam(name = "_id") @Nullable TokenParam id,
      @OptionalParam(name = "url") @Nullable UriParam url,
      @OptionalParam(name = "version") @Nullable TokenParam version,
      @OptionalParam(name = "name") @Nullable StringParam name,
      @OptionalParam(name = "title") @Nullable StringParam title,
      @OptionalParam(name = "status") @Nullable TokenParam status) {
    Resources.Criteria criteria = Resources.criteria(id, url, version, name, title, status);
    return calls.read(request, catalogue -> Resources.list(catalogue.conceptMaps(), criteria));
  }

  @Operation(name = "$translate", manualRequest = true, idempotent = true)
  public Parameters translate(
      HttpServletRequest request, @IdParam(optional = true) @Nullable IdType id) {
    return calls.run(
        request,
        call ->
            operations.translate(
                call, id == null ? null : Resources.get(call.catalogue().conceptMaps(), id)));
  }
}
