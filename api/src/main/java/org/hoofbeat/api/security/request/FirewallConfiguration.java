package org.hoofbeat.api.security.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hoofbeat.api.problem.Problem;
import org.hoofbeat.api.problem.ProblemWriter;
import org.hoofbeat.model.ErrorCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Addresses that are refused before anything looks at them. */
@Configuration(proxyBeanMethods = false)
class FirewallConfiguration {

  /**
   * An identifier may hold an encoded slash or percent sign, and unknown methods are left to the {@code AccessTable}, which
   * says what is allowed instead; everything else strict stays strict.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedSlash(true);
    firewall.setAllowUrlEncodedDoubleSlash(true);
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected(ProblemWriter writer) {
    return (HttpServletRequest request,
        HttpServletResponse response,
        RequestRejectedException refused) ->
        writer.write(
            request,
            response,
            Problem.of(
                400,
                ErrorCode.BAD_REQUEST,
                "The address or a header holds characters that are not allowed",
                "Maybe percent-encode identifiers."));
  }
}
