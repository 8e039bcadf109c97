package org.hoofbeat.api.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hoofbeat.api.build.BuildLeaseFilter;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the build, the language and the page of the request as plain arguments. */
@Configuration(proxyBeanMethods = false)
class ArgumentConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ByType(ServedBuild.class, BuildLeaseFilter::of));
    resolvers.add(new ByType(Language.class, ArgumentConfiguration::language));
    resolvers.add(
        new ByType(
            Paging.class,
            request ->
                Paging.parse(
                    request.getParameter("offset"),
                    request.getParameter("limit"),
                    isTable(request))));
  }

  /**
   * {@code lang} if given, else the first of Accept-Language that is English or Chinese, else
   * English.
   */
  static Language language(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    if (asked != null) {
      return switch (asked.strip().toLowerCase(Locale.ROOT)) {
        case "en" -> Language.EN;
        case "zh", "zh-cn", "zh-hans" -> Language.ZH;
        default ->
            throw new HoofbeatFailure(
                ErrorCode.BAD_REQUEST,
                "Not a value of 'lang': '" + Shown.of(asked) + "'\nMaybe en or zh.");
      };
    }
    if (request.getHeader("Accept-Language") == null) {
      return Language.EN;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      switch (locale.getLanguage()) {
        case "zh":
          return Language.ZH;
        case "en":
          return Language.EN;
        default:
      }
    }
    return Language.EN;
  }

  private static boolean isTable(HttpServletRequest request) {
    String format = request.getParameter("format");
    String accept = request.getHeader("Accept");
    String asked = format != null ? format : accept == null ? "" : accept;
    return asked.contains("csv")
        || asked.equals("tsv")
        || asked.contains("tab-separated-values")
        || asked.equals("xlsx")
        || asked.contains("spreadsheetml");
  }

  private record ByType(Class<?> type, Function<HttpServletRequest, Object> read)
      implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(type);
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
      return http == null ? null : read.apply(http);
    }
  }
}
