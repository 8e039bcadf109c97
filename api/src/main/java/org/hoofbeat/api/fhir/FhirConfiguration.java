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
    FhirContext.forR4Cached().newJsonParser().encodeResourceToString(new Parameters());
    return catalogue;
  }

  @Bean
  ServletRegistrationBean<TerminologyServlet> terminologyServlet() {
    var registration =
        new ServletRegistrationBean<>(
            new TerminologyServlet(FhirContext.forR4Cached(), VERSION), "/fhir/*");
    registration.setName("fhir");
    registration.setLoadOnStartup(-1);
    return registration;
  }
}
