package org.hoofbeat.api.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.fhir.core.TerminologyFailure;

/** HAPI's plain server with our operations; bodies above {@value #MOST_BYTES} bytes are refused. */
final class TerminologyServlet extends RestfulServer {

  static final int MOST_BYTES = 8 << 20;

  /** Searches whose next page can still be asked for. */
  private static final int SEARCHES_REMEMBERED = 100;

  private static final int MOST_FOUND = 1_000;

  private static final long serialVersionUID = 1L;

  private final transient ServerMetadata metadata;

  TerminologyServlet(FhirContext context, String version) {
    super(context);
    Calls calls = new Calls(context);
    Operations operations = new Operations(new ResourceCaches());
    setServerName("Hoofbeat");
    setServerVersion(version);
    setDefaultResponseEncoding(EncodingEnum.JSON);
    setServerAddressStrategy(new PublicAddress());
    metadata = new ServerMetadata(calls, version);
    setServerConformanceProvider(metadata);
    setPagingProvider(
        new FifoMemoryPagingProvider(SEARCHES_REMEMBERED)
            .setDefaultPageSize(MOST_FOUND)
            .setMaximumPageSize(MOST_FOUND));
    setResourceProviders(
        List.of(
            new CodeSystemOperations(calls, operations),
            new ValueSetOperations(calls, operations),
            new ConceptMapOperations(calls, operations)));
    registerProvider(new SystemOperations(calls, new BundleRunner(operations)));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (isTerminologyCapabilities(request)) {
      writeCapabilities(request, response);
      return;
    }
    try {
      requireCount(request);
      super.service(new LimitedRequest(request, MOST_BYTES), new UnhurriedResponse(response));
    } catch (BaseServerResponseException refused) {
      write(request, response, refused.getStatusCode(), refused.getOperationOutcome());
    }
  }

  /** HAPI takes a page size that is no number for none. */
  private static void requireCount(HttpServletRequest request) {
    String count = request.getParameter("_count");
    if (count != null && !count.matches("\\d{1,9}")) {
      TerminologyFailure refused =
          TerminologyFailure.badRequest(
              "Not a value of '_count': '" + Shown.of(count) + "'. Maybe a whole number from 0.");
      throw new UnclassifiedServerFailureException(
          refused.status(), refused.getMessage(), refused.outcome());
    }
  }

  /** R4's TerminologyCapabilities is no conformance resource to HAPI, so it is answered here. */
  private static boolean isTerminologyCapabilities(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && "/metadata".equals(request.getPathInfo())
        && "terminology".equals(request.getParameter("mode"));
  }

  private void writeCapabilities(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      write(request, response, 200, metadata.terminology(request));
    } catch (BaseServerResponseException e) {
      write(request, response, e.getStatusCode(), e.getOperationOutcome());
    }
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, int status, IBaseResource resource)
      throws IOException {
    String format = request.getParameter("_format");
    String wanted = format == null ? String.valueOf(request.getHeader("Accept")) : format;
    EncodingEnum encoding = wanted.contains("xml") ? EncodingEnum.XML : EncodingEnum.JSON;
    response.setStatus(status);
    response.setContentType(encoding.getResourceContentTypeNonLegacy() + ";charset=UTF-8");
    String text = encoding.newParser(getFhirContext()).encodeResourceToString(resource);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
