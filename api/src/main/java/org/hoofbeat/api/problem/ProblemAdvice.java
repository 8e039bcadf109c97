package org.hoofbeat.api.problem;

import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.page.NoSuchPage;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Turns what controllers throw into problem documents. Messages never repeat a request body. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final String RETRY_LOGIN_AFTER_SECONDS = "60";

  @ExceptionHandler
  ResponseEntity<Object> ours(HoofbeatException failure) {
    Problem problem = Problem.of(failure);
    if (problem.status() >= 500 && failure.code() != ErrorCode.UNAVAILABLE) {
      LOG.error("Failure {}", failure.code(), failure);
    }
    HttpHeaders headers = new HttpHeaders();
    if (failure.code() == ErrorCode.UNAVAILABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer(problem, headers);
  }

  @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
  void leaveToTheSecurityChain(RuntimeException refused) {
    throw refused;
  }

  /** Nobody is there to answer, and nothing went wrong here. */
  @ExceptionHandler
  void left(ClientAbortException gone) {
    LOG.debug("The caller left before the answer was sent");
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception failure) throws Exception {
    if (isLate(failure)) {
      return late();
    }
    String reference = UUID.randomUUID().toString();
    LOG.error("Unexpected failure {}", reference, failure);
    return answer(
        Problem.of(
            500,
            ErrorCode.BAD_STATE,
            "Something went wrong here, reference " + reference,
            "Maybe the operator finds the reference in the log."),
        new HttpHeaders());
  }

  private static boolean isLate(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof SocketTimeoutException || isLate(failure.getCause()));
  }

  private static ResponseEntity<Object> late() {
    return answer(
        Problem.of(
            408, ErrorCode.LIMIT, "The body did not arrive in time", "Maybe send it in one go."),
        new HttpHeaders());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HoofbeatException ours) {
        return ours(ours);
      }
    }
    if (isLate(failure)) {
      return late();
    }
    return answer(
        Problem.of(400, ErrorCode.BAD_REQUEST, unreadable(failure.getCause()), null), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(
      NoHandlerFoundException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Optional<Resource> page =
        NoSuchPage.find(
            HttpMethod.valueOf(failure.getHttpMethod()),
            failure.getRequestURL(),
            request.getHeader(HttpHeaders.ACCEPT));
    return page.isPresent()
        ? ResponseEntity.status(status)
            .contentType(MediaType.TEXT_HTML)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .body(page.get())
        : handleExceptionInternal(failure, null, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpHeaders sent = new HttpHeaders();
    sent.putAll(headers);
    if (status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
      sent.set(HttpHeaders.RETRY_AFTER, RETRY_LOGIN_AFTER_SECONDS);
    }
    return answer(
        Problem.of(status.value(), codeOf(status.value()), detail(failure), advice(failure)), sent);
  }

  private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(problem);
  }

  private static String detail(Exception failure) {
    if (failure instanceof NoResourceFoundException missing) {
      return "Nothing is at '/" + Shown.of(missing.getResourcePath()) + "'";
    }
    if (failure instanceof TypeMismatchException mismatch) {
      return "Not a value of '"
          + mismatch.getPropertyName()
          + "': '"
          + Shown.of(String.valueOf(mismatch.getValue()))
          + "'";
    }
    if (failure instanceof MissingServletRequestParameterException missing) {
      return "The parameter '" + missing.getParameterName() + "' is missing";
    }
    if (failure instanceof HttpRequestMethodNotSupportedException method) {
      return "Not a method of this address: " + Shown.of(method.getMethod());
    }
    if (failure instanceof HttpMediaTypeNotSupportedException type) {
      return "Not a content type of this address: "
          + Shown.of(String.valueOf(type.getContentType()));
    }
    String text = failure instanceof ErrorResponse response ? response.getBody().getDetail() : null;
    return text == null ? "The request cannot be answered" : text;
  }

  private static @Nullable String advice(Exception failure) {
    return failure instanceof NoResourceFoundException
        ? "Maybe /v3/api-docs lists what you look for."
        : null;
  }

  private static ErrorCode codeOf(int status) {
    return switch (status) {
      case 401, 403 -> ErrorCode.FORBIDDEN;
      case 404 -> ErrorCode.NOT_FOUND;
      case 409, 412 -> ErrorCode.CONFLICT;
      case 413, 429 -> ErrorCode.LIMIT;
      case 503 -> ErrorCode.UNAVAILABLE;
      default -> status >= 500 ? ErrorCode.BAD_STATE : ErrorCode.BAD_REQUEST;
    };
  }

  /** Where in the body it went wrong and of which kind, without the body's text. */
  private static String unreadable(@Nullable Throwable cause) {
    if (cause instanceof DatabindException mapping) {
      return "The body does not fit at " + path(mapping) + position(mapping);
    }
    if (cause instanceof StreamConstraintsException) {
      return "The body is nested too deep, or holds a name, number or text that is too long";
    }
    if (cause instanceof StreamReadException reading) {
      return "The body is not JSON that can be read" + position(reading);
    }
    return "The body is missing or cannot be read";
  }

  private static String path(DatabindException mapping) {
    StringBuilder path = new StringBuilder("$");
    for (JacksonException.Reference step : mapping.getPath()) {
      path.append(
          step.getPropertyName() == null
              ? "[" + step.getIndex() + "]"
              : "." + Shown.of(step.getPropertyName()));
    }
    return path.toString();
  }

  private static String position(JacksonException failure) {
    var at = failure.getLocation();
    return at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
