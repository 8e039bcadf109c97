package org.hoofbeat.api.fhir;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the terminology service at {@code /fhir}; it starts with the first request to it. */
@Configuration(proxyBeanMethods = false)
public class FhirConfiguration {

  private static final String VERSION = "0.1.0";

  @Bean
  ServletRegistrationBean<TerminologyServlet> terminologyServlet() {
    var registration =
        new ServletRegistrationBean<>(
            new TerminologyServlet(FhirContext.forR4(), VERSION), "/fhir/*");
    registration.setName("fhir");
    registration.setLoadOnStartup(-1);
    return registration;
  }
}
