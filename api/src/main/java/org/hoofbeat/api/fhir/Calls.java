package org.hoofbeat.api.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hoofbeat.api.build.BuildLeaseFilter;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.graph.GraphCatalogue;
import org.hoofbeat.api.fhir.request.Catalogue;
import org.hoofbeat.api.fhir.request.OperationInput;
import org.hoofbeat.api.fhir.request.StandardCodeSystems;
import org.hoofbeat.model.HoofbeatException;

/** Turns HTTP requests into calls of {@link Operations}, and failures into HAPI's. Thread-safe. */
final class Calls {

  private final RequestReader reader;
  private final StandardCodeSystems standard = new StandardCodeSystems();

  Calls(FhirContext context) {
    this.reader = new RequestReader(context);
  }

  /** Runs an operation with the request's parameters. */
  <T> T run(HttpServletRequest request, Function<Operations.Call, T> operation) {
    return guarded(() -> operation.apply(call(request, reader.read(request))));
  }

  /** Runs something that needs only the catalogue. */
  <T> T read(HttpServletRequest request, Function<Catalogue, T> question) {
    return guarded(() -> question.apply(catalogue(request)));
  }

  Operations.Call call(HttpServletRequest request, OperationInput input) {
    Instant timestamp = Instant.parse(BuildLeaseFilter.of(request).build().createdAt());
    return new Operations.Call(
        input, request.getHeader("Accept-Language"), catalogue(request), timestamp);
  }

  Catalogue catalogue(HttpServletRequest request) {
    return Catalogue.of(List.of(GraphCatalogue.of(BuildLeaseFilter.of(request)), standard));
  }

  /** What is run inside {@link #guarded}. */
  interface Question<T> {
    T ask();
  }

  static <T> T guarded(Question<T> question) {
    try {
      return question.ask();
    } catch (TerminologyFailure | HoofbeatException thrown) {
      TerminologyFailure failure = told(thrown);
      throw new UnclassifiedServerFailureException(
          failure.status(), failure.getMessage(), failure.outcome());
    }
  }

  /** A failure of ours as one that has a status and an outcome. */
  static TerminologyFailure told(RuntimeException thrown) {
    if (thrown instanceof TerminologyFailure failure) {
      return failure;
    }
    int status =
        thrown instanceof HoofbeatException ours
            ? switch (ours.code()) {
              case BAD_REQUEST -> 400;
              case NOT_FOUND -> 404;
              case LIMIT -> 413;
              case UNAVAILABLE -> 503;
              default -> 500;
            }
            : 500;
    return TerminologyFailure.of(
        status, Issue.error(IssueType.PROCESSING, String.valueOf(thrown.getMessage())));
  }
}
