package org.hoofbeat.api.build;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Conditional requests: what is read from a build can only change with it, so the tag of an answer is a hash of the
 * build's digest and of what was asked. A matching {@code If-None-Match} is answered with 304 before anything is read.
 */
@Configuration(proxyBeanMethods = false)
class BuildTag implements WebMvcConfigurer {

  private static final String ATTRIBUTE = BuildTag.class.getName();
  private static final int SHOWN_HEX_DIGITS = 32;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new NotModified());
  }

  private static boolean readsBuildOnly(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType().equals(ServedBuild.class))
        && !handler.hasMethodAnnotation(Changeable.class);
  }

  private static String tag(HttpServletRequest request) {
    String asked =
        String.join(
            "\n",
            BuildLeaseFilter.of(request).build().digest(),
            String.valueOf(BuildLeaseFilter.of(request).build().number()),
            String.valueOf(BuildTag.class.getPackage().getImplementationVersion()),
            request.getRequestURI(),
            String.valueOf(request.getQueryString()),
            String.valueOf(request.getHeader(HttpHeaders.ACCEPT)),
            String.valueOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
      return "W/\"" + HexFormat.of().formatHex(hash).substring(0, SHOWN_HEX_DIGITS) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static final class NotModified implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
      if (!get || !(handler instanceof HandlerMethod method) || !readsBuildOnly(method)) {
        return true;
      }
      String tag = tag(request);
      request.setAttribute(ATTRIBUTE, tag);
      String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
      if (held == null
          || Arrays.stream(held.split(",")).noneMatch(one -> one.strip().equals(tag))) {
        return true;
      }
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      response.setHeader(HttpHeaders.ETAG, tag);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
      return false;
    }
  }

  /** Puts the tag on answers, and on nothing that failed. */
  @ControllerAdvice
  static class TagAdvice implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(
        MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
      return Arrays.stream(
              returned.getMethod() == null
                  ? new Class<?>[0]
                  : returned.getMethod().getParameterTypes())
          .anyMatch(ServedBuild.class::equals);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
        @Nullable Object body,
        MethodParameter returned,
        MediaType media,
        Class<? extends HttpMessageConverter<?>> converter,
        ServerHttpRequest request,
        ServerHttpResponse response) {
      if (request instanceof ServletServerHttpRequest servlet
          && servlet.getServletRequest().getAttribute(ATTRIBUTE) instanceof String tag) {
        response.getHeaders().setETag(tag);
        response.getHeaders().setCacheControl("private, no-cache");
        response.getHeaders().add(HttpHeaders.VARY, "Accept, Accept-Language");
      }
      return body;
    }
  }
}
