package org.hoofbeat.api.security.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.problem.Problem;
import org.hoofbeat.api.problem.ProblemWriter;
import org.hoofbeat.api.security.AccessTable;
import org.hoofbeat.model.ErrorCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a caller who may not is told: 401, 403, and 404 or 405 for what the access table does not know. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ProblemWriter writer;

  Refusals(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    if (isUnknown(request, response)) {
      return;
    }
    response.setHeader("WWW-Authenticate", "Bearer realm=\"hoofbeat\"");
    writer.write(
        request,
        response,
        Problem.of(
            401,
            ErrorCode.FORBIDDEN,
            "Nobody is logged in, or the key or token is not valid",
            "Maybe log in at /api/v1/session, or send an API key as 'Authorization: Bearer …'."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    if (isUnknown(request, response)) {
      return;
    }
    boolean csrf = refused instanceof CsrfException;
    writer.write(
        request,
        response,
        csrf
            ? Problem.of(
                403,
                ErrorCode.FORBIDDEN,
                "The header X-CSRF-TOKEN is missing or old",
                "Maybe take it from GET /api/v1/session.")
            : Problem.of(
                403,
                ErrorCode.FORBIDDEN,
                "Your role may not do this: "
                    + request.getMethod()
                    + " "
                    + Shown.of(request.getRequestURI()),
                null));
  }

  private boolean isUnknown(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (AccessTable.find(request.getMethod(), path).isPresent()) {
      return false;
    }
    List<String> methods = AccessTable.listMethods(path);
    if (methods.isEmpty()) {
      writer.write(
          request,
          response,
          Problem.of(
              404,
              ErrorCode.NOT_FOUND,
              "Nothing is at '" + Shown.of(path) + "'",
              "Maybe /v3/api-docs lists what you look for."));
    } else {
      response.setHeader("Allow", String.join(", ", methods));
      writer.write(
          request,
          response,
          Problem.of(
              405,
              ErrorCode.BAD_REQUEST,
              "Not a method of this address: " + Shown.of(request.getMethod()),
              "Maybe " + String.join(" or ", methods) + "."));
    }
    return true;
  }
}
