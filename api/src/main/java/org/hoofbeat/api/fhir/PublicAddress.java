package org.hoofbeat.api.fhir;

import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The address that links in bundles begin with: the one called, by https where a proxy says that it was. Host names are
 * checked before ({@code --public-host}), and no other header of a proxy is believed.
 */
final class PublicAddress extends IncomingRequestAddressStrategy {

  private static final String PLAIN = "http:";

  @Override
  public String determineServerBase(ServletContext context, HttpServletRequest request) {
    String base = super.determineServerBase(context, request);
    boolean secure = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    return secure && base.startsWith(PLAIN) ? "https:" + base.substring(PLAIN.length()) : base;
  }
}
