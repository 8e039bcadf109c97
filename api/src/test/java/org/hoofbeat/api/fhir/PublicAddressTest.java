package org.hoofbeat.api.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;

class PublicAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https, https://hoofbeat.example.org/fhir",
    "HTTPS, https://hoofbeat.example.org/fhir",
    "http, http://hoofbeat.example.org/fhir",
    "javascript, http://hoofbeat.example.org/fhir",
    ", http://hoofbeat.example.org/fhir",
  })
  void linksAreByHttpsWhereTheProxyWasCalledSo(String told, String base) {
    MockServletContext context = new MockServletContext();
    MockHttpServletRequest request = new MockHttpServletRequest(context, "GET", "/fhir/CodeSystem");
    request.setServletPath("/fhir");
    request.setServerName("hoofbeat.example.org");
    request.addHeader("X-Forwarded-Host", "evil.example");
    if (told != null) {
      request.addHeader("X-Forwarded-Proto", told);
    }
    assertThat(new PublicAddress().determineServerBase(context, request)).isEqualTo(base);
  }
}
