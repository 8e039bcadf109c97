package org.hoofbeat.api.export;

import org.hoofbeat.api.answer.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** {@code format=csv|tsv|xlsx|json} or an Accept header chooses the form of a list; {@code bom=true} is for Excel. */
@Configuration(proxyBeanMethods = false)
class TableConfiguration implements WebMvcConfigurer {

  /** Carries the request's wish to the converter; never sent. */
  static final String BOM = "Hoofbeat-Bom";

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
    configurer
        .favorParameter(true)
        .parameterName("format")
        .mediaType("json", MediaType.APPLICATION_JSON)
        .mediaType("csv", TableConverter.CSV)
        .mediaType("tsv", TableConverter.TSV)
        .mediaType("xlsx", TableConverter.XLSX)
        .defaultContentType(MediaType.APPLICATION_JSON, MediaType.ALL);
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.addCustomConverter(new TableConverter());
  }

  /** Tells the converter whether the byte order mark is wanted. */
  @ControllerAdvice
  static class BomAdvice implements ResponseBodyAdvice<Page<?>> {

    @Override
    public boolean supports(
        MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
      return TableConverter.class.equals(converter);
    }

    @Override
    public @Nullable Page<?> beforeBodyWrite(
        @Nullable Page<?> page,
        MethodParameter returned,
        MediaType media,
        Class<? extends HttpMessageConverter<?>> converter,
        ServerHttpRequest request,
        ServerHttpResponse response) {
      boolean wanted =
          request instanceof ServletServerHttpRequest servlet
              && "true".equals(servlet.getServletRequest().getParameter("bom"));
      response.getHeaders().set(BOM, String.valueOf(wanted));
      return page;
    }
  }
}
