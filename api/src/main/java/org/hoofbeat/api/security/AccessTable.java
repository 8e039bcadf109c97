package org.hoofbeat.api.security;

import static org.hoofbeat.api.security.Role.ADMINISTRATOR;
import static org.hoofbeat.api.security.Role.CLINICIAN;
import static org.hoofbeat.api.security.Role.CURATOR;
import static org.hoofbeat.api.security.Role.READER;
import static org.hoofbeat.api.security.Role.REVIEWER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call what: the one place that says so. What stands nowhere in it is refused as if it did not exist; a test walks
 * all endpoints and fails where one is missing here. The first rule that fits holds.
 */
public final class AccessTable {

  /** Addresses of services; a GET of anything else is a page or a file of one, which hold no data. */
  private static final List<String> SERVICES =
      List.of(
          "/api",
          "/fhir",
          "/actuator",
          "/v3",
          "/cds-services",
          "/select",
          "/sparql",
          "/rdf",
          "/mcp",
          "/error");

  private static final PathPattern ANYTHING = PathPatternParser.defaultInstance.parse("/**");
  private static final List<Rule> RULES = rules();

  /** @param role the least role needed, null where everybody may */
  public record Rule(String method, PathPattern pattern, @Nullable Role role) {}

  private AccessTable() {}

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    add(
        rules,
        null,
        "GET",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness");
    add(rules, null, "GET", "/api/v1/session");
    add(rules, null, "POST", "/api/v1/session");
    add(rules, null, "DELETE", "/api/v1/session");
    add(rules, null, "PUT", "/api/v1/session/password");
    add(rules, READER, "GET", "/v3/api-docs", "/v3/api-docs.yaml", "/actuator/prometheus");
    add(
        rules,
        READER,
        "GET",
        "/api/v1/builds",
        "/api/v1/builds/current",
        "/api/v1/sources",
        "/select");
    add(rules, READER, "GET", "/api/v1/terms", "/api/v1/terms/{id}", "/api/v1/terms/{id}/{part}");
    add(rules, READER, "GET", "/api/v1/diseases/{id}", "/api/v1/diseases/{id}/{part}");
    add(rules, READER, "GET", "/api/v1/archive", "/api/v1/archive/diseases");
    add(
        rules,
        READER,
        "GET",
        "/api/v1/mappings",
        "/api/v1/mappings/crosswalk",
        "/api/v1/mappings/sssom",
        "/api/v1/mappings/conceptmap");
    add(rules, READER, "GET", "/api/v1/search", "/api/v1/resolve", "/fhir/**");
    add(rules, READER, "POST", "/api/v1/resolve", "/fhir/**");
    add(
        rules,
        CLINICIAN,
        "POST",
        "/api/v1/rank",
        "/api/v1/rank/report",
        "/api/v1/compare",
        "/api/v1/phenopackets/**");
    add(rules, CLINICIAN, "POST", "/api/v1/text/**");
    add(rules, null, "GET", "/cds-services");
    add(rules, CLINICIAN, "POST", "/cds-services/{id}", "/cds-services/{id}/feedback");
    add(rules, READER, "GET", "/sparql", "/rdf/dump");
    add(rules, READER, "POST", "/sparql");
    add(rules, CLINICIAN, "POST", "/mcp", "/api/v1/questions", "/api/v1/match");
    add(rules, READER, "GET", "/api/v1/changes");
    add(rules, CLINICIAN, "GET", "/api/v1/patients", "/api/v1/patients/{disease}");
    add(rules, CLINICIAN, "POST", "/api/v1/patients/packets");
    add(rules, ADMINISTRATOR, "DELETE", "/api/v1/patients/packets/{id}");
    add(rules, CURATOR, "GET", "/api/v1/curation/**");
    add(rules, CURATOR, "POST", "/api/v1/curation/**");
    add(rules, CURATOR, "PUT", "/api/v1/curation/**");
    add(rules, REVIEWER, "POST", "/api/v1/review/**");
    add(rules, ADMINISTRATOR, "GET", "/api/v1/admin/**");
    add(rules, ADMINISTRATOR, "POST", "/api/v1/admin/**");
    add(rules, ADMINISTRATOR, "PUT", "/api/v1/admin/**");
    add(rules, ADMINISTRATOR, "DELETE", "/api/v1/admin/**");
    return List.copyOf(rules);
  }

  private static void add(
      List<Rule> rules, @Nullable Role role, String method, String... patterns) {
    for (String pattern : patterns) {
      rules.add(new Rule(method, PathPatternParser.defaultInstance.parse(pattern), role));
    }
  }

  /** The rule for a request; {@code path} as sent, percent-encoded. HEAD is GET. */
  public static Optional<Rule> find(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    PathContainer parsed = PathContainer.parsePath(path);
    Optional<Rule> listed =
        RULES.stream()
            .filter(rule -> rule.method.equals(asked) && rule.pattern.matches(parsed))
            .findFirst();
    boolean page =
        asked.equals("GET") && SERVICES.stream().noneMatch(service -> isUnder(path, service));
    return listed.isEmpty() && page ? Optional.of(new Rule("GET", ANYTHING, null)) : listed;
  }

  /** Methods that an address has, sorted. */
  public static List<String> listMethods(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    TreeSet<String> methods = new TreeSet<>();
    find("GET", path).ifPresent(rule -> methods.add("GET"));
    RULES.stream()
        .filter(rule -> rule.pattern.matches(parsed))
        .forEach(rule -> methods.add(rule.method));
    return List.copyOf(methods);
  }

  private static boolean isUnder(String path, String service) {
    return path.startsWith(service)
        && (path.length() == service.length() || "/.".indexOf(path.charAt(service.length())) >= 0);
  }
}
