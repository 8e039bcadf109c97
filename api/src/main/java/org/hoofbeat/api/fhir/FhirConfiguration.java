package org.hoofbeat.api.fhir;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Parameters;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.fhir.graph.GraphCatalogue;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the terminology service at {@code /fhir}. */
@Configuration(proxyBeanMethods = false)
public class FhirConfiguration {

  private static final String VERSION = "0.1.0";

  /** Does what the first request to a build would wait for: reads its codes, and HAPI's model of R4. */
  public static GraphCatalogue prepare(ServedBuild build) {
    GraphCatalogue catalogue = GraphCatalogue.of(build);
    r4().newJsonParser().encodeResourceToString(new Parameters());
    return catalogue;
  }

  /**
   * No answer refers to a resource that is only in memory, so the parser need not walk each one to find such: a quarter of its
   * time.
   */
  private static FhirContext r4() {
    FhirContext r4 = FhirContext.forR4Cached();
    r4.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
    return r4;
  }

  @Bean
  ServletRegistrationBean<TerminologyServlet> terminologyServlet() {
    var registration =
        new ServletRegistrationBean<>(new TerminologyServlet(r4(), VERSION), "/fhir/*");
    registration.setName("fhir");
    registration.setLoadOnStartup(-1);
    return registration;
  }
}
