package org.hoofbeat.api.security.chain;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.problem.ProblemWriter;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.api.security.account.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The security chain: who is calling (session, key, token, or anonymous on a private server), how often, and whether the
 * {@link AccessTable} lets them. CORS stays closed: there is no configuration for it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Scripts, styles and pictures of our own and nothing else; no frames, no forms to elsewhere. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      ServerSettings settings,
      Accounts accounts,
      Refusals refusals,
      ProblemWriter writer,
      RateLimits limits,
      CdsTokens cdsTokens) {
    http.csrf(
            csrf ->
                csrf.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
        .cors(cors -> cors.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .headers(SecurityConfiguration::headers)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .anyRequest()
                    .access(new AccessDecision()))
        .addFilterAfter(new SessionFilter(accounts), SecurityContextHolderFilter.class)
        .addFilterAfter(
            new KeyFilter(accounts, refusals, settings.findOidcIssuer().isEmpty()),
            SessionFilter.class)
        .addFilterAfter(
            new CdsTokenFilter(cdsTokens, refusals, !settings.isPrivate()), KeyFilter.class);
    if (settings.isPrivate()) {
      http.anonymous(anonymous -> anonymous.authorities(List.copyOf(Role.CLINICIAN.authorities())));
    } else {
      http.addFilterBefore(new RateFilter(limits, writer), AnonymousAuthenticationFilter.class);
    }
    settings
        .findOidcIssuer()
        .ifPresent(
            issuer ->
                http.oauth2ResourceServer(
                    server ->
                        server
                            .authenticationEntryPoint(refusals)
                            .jwt(jwt -> Tokens.configure(jwt, issuer))
                            .bearerTokenResolver(Tokens::resolve)));
    return http.build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /** Cookies are sent by browsers unasked, keys and tokens are not: only changes made with a session need a token. */
  private static boolean needsToken(HttpServletRequest request) {
    boolean reads = List.of("GET", "HEAD", "TRACE", "OPTIONS").contains(request.getMethod());
    return !reads
        && request.getSession(false) != null
        && request.getHeader("Authorization") == null;
  }

  /** Requests are observed as a whole; a span for each filter of the chain would cost a fifth of an empty one. */
  @Bean
  SecurityObservationSettings chainUnobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /** Keeps Spring from making a user with a password in the log. */
  @Bean
  @ConditionalOnMissingBean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new BadCredentialsException("There is no password log-in but /api/v1/session");
    };
  }
}
