package org.hoofbeat.api.page;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the pages of {@code web} where the program was built with them, else a plain first page.
 * The pages' own addresses all give the one document, which then shows the page asked for.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  /** The addresses of {@code web/src/app/routes.tsx}. */
  static final List<String> PAGES =
      List.of(
          "/differential",
          "/explore",
          "/explore/{id}",
          "/archive",
          "/archive/patients",
          "/changes",
          "/curation",
          "/curation/{part}",
          "/admin",
          "/admin/{part}",
          "/login",
          "/sources");

  private static final Duration A_YEAR = Duration.ofDays(365);

  private final boolean built = new ClassPathResource("static/index.html").exists();

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    if (!built) {
      registry.addViewController("/").setViewName("forward:/page/index.html");
      return;
    }
    registry.addViewController("/").setViewName("forward:/index.html");
    PAGES.forEach(page -> registry.addViewController(page).setViewName("forward:/index.html"));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/page/**")
        .addResourceLocations("classpath:/org/hoofbeat/api/page/")
        .setCacheControl(CacheControl.noCache());
    // Names of these files change with their content.
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    registry
        .addResourceHandler("/index.html")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }
}
