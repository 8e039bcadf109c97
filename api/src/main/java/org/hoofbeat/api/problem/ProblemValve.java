package org.hoofbeat.api.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before any of our code runs, as a problem document. Named to Tomcat by its class. */
public final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    String code = status >= 500 ? "bad-state" : status == 404 ? "not-found" : "bad-request";
    String body =
        ("{\"type\":\"urn:hoofbeat:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"The request cannot be read\","
                + "\"advice\":\"Maybe percent-encode what is not ASCII; line and headers are 16 KB at most.\"}")
            .formatted(code, Reason.of(status), status);
    try {
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("utf-8");
      response.getReporter().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      // The caller has gone, or somebody has answered already: there is nobody left to tell.
      container.getLogger().debug("No problem document was written", e);
    }
  }
}
