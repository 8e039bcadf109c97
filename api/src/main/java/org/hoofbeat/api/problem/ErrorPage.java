package org.hoofbeat.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hoofbeat.model.ErrorCode;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container forwards to when a request failed outside the controllers. */
@Hidden
@RestController
class ErrorPage implements ErrorController {

  private final ProblemWriter writer;

  ErrorPage(ProblemWriter writer) {
    this.writer = writer;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    ErrorCode kind =
        code >= 500
            ? ErrorCode.BAD_STATE
            : code == 404 ? ErrorCode.NOT_FOUND : ErrorCode.BAD_REQUEST;
    writer.write(
        request,
        response,
        Problem.of(code, kind, "The request was refused: " + Reason.of(code), null));
  }
}
