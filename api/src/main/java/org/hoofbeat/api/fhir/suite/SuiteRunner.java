package org.hoofbeat.api.fhir.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs a folder of HL7's terminology tests against a server and compares each response with the one
 * expected. Suites of mode {@code general} or of none are run, and within them single tests of mode
 * {@code tx.fhir.org}; others are told of as skipped.
 */
public final class SuiteRunner {

  private static final String VERSION = "4.0.1";
  private static final String DEFAULT_PROFILE = "parameters-default.json";
  private static final String GENERAL = "general";
  private static final Set<String> TEST_MODES = Set.of(GENERAL, "tx.fhir.org");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SuiteFolder folder;
  private final SuiteClient client;

  /**
   * @param base the server's FHIR address, {@code http://127.0.0.1:8080/fhir}
   */
  public SuiteRunner(Path folder, String base) {
    this.folder = new SuiteFolder(folder);
    this.client = new SuiteClient(base);
  }

  /** Runs everything; a test that cannot be run has failed, and says why. */
  public SuiteResult run() {
    List<SuiteResult.Suite> suites = new ArrayList<>();
    for (JsonNode suite : folder.cases().path("suites")) {
      suites.add(run(suite));
    }
    return SuiteResult.of(suites);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private SuiteResult.Suite run(JsonNode suite) {
    String whyNot = whyNot(suite, Set.of(GENERAL));
    List<Resource> setup = new ArrayList<>();
    if (whyNot == null) {
      suite
          .path("setup")
          .forEach(file -> setup.add(ReleaseConverter.toR4(folder.text(file.asString()))));
    }
    List<SuiteResult.Case> tests = new ArrayList<>();
    for (JsonNode test : suite.path("tests")) {
      String name = text(test, "name");
      String why = whyNot == null ? whyNot(test, TEST_MODES) : whyNot;
      if (why != null) {
        tests.add(new SuiteResult.Case(name, "skip", why));
        continue;
      }
      String difference = difference(test, setup);
      tests.add(new SuiteResult.Case(name, difference == null ? "pass" : "fail", difference));
    }
    return SuiteResult.Suite.of(text(suite, "name"), tests);
  }

  private static @Nullable String whyNot(JsonNode node, Set<String> modes) {
    Set<String> wanted = new HashSet<>();
    node.path("modes").forEach(mode -> wanted.add(mode.asString()));
    if (node.has("mode")) {
      wanted.add(text(node, "mode"));
    }
    if (!wanted.isEmpty() && wanted.stream().noneMatch(modes::contains)) {
      return "of mode " + String.join(", ", wanted);
    }
    if (node.path("disabled").asBoolean(false)) {
      return "disabled";
    }
    String version = text(node, "version");
    boolean other = version.startsWith("!");
    String release = other ? version.substring(1) : version;
    boolean fits = VERSION.equals(release) || VERSION.startsWith(release + ".");
    return version.isEmpty() || fits != other ? null : "of FHIR version " + version;
  }

  private @Nullable String difference(JsonNode test, List<Resource> setup) {
    try {
      return compare(test, setup);
    } catch (RuntimeException e) {
      return "not run: " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private @Nullable String compare(JsonNode test, List<Resource> setup)
      throws InterruptedException {
    Set<String> modes = new HashSet<>(Set.of(GENERAL));
    if (test.has("mode")) {
      modes.add(text(test, "mode"));
    }
    String operation = text(test, "operation");
    SuiteClient.Response response = ask(test, operation, setup, modes);
    JsonNode expected = folder.json(chosen(test, "response", modes));
    JsonNode actual = JSON.readTree(ReleaseConverter.toR5(response.body()));
    Normaliser.expected(expected);
    Normaliser.response((ObjectNode) actual);
    boolean subset = operation.equals("metadata") || operation.equals("term-caps");
    String difference = new ResponseTemplate(modes, VERSION, subset).differs(expected, actual);
    if (difference != null) {
      return difference;
    }
    String status = test.has("http-code") ? text(test, "http-code") : "2xx";
    String actualStatus = String.valueOf(response.status());
    boolean fits =
        status.endsWith("xx")
            ? actualStatus.charAt(0) == status.charAt(0)
            : actualStatus.equals(status);
    return fits ? null : "status " + actualStatus + " instead of " + status;
  }

  private static String chosen(JsonNode test, String name, Set<String> modes) {
    for (String mode : modes) {
      if (test.has(name + ":" + mode)) {
        return text(test, name + ":" + mode);
      }
    }
    return text(test, name);
  }

  private SuiteClient.Response ask(
      JsonNode test, String operation, List<Resource> setup, Set<String> modes)
      throws InterruptedException {
    String language = test.has("Accept-Language") ? text(test, "Accept-Language") : null;
    if (operation.equals("metadata")) {
      return client.get("/metadata", language);
    }
    if (operation.equals("term-caps")) {
      return client.get("/metadata?mode=terminology", language);
    }
    Resource request = ReleaseConverter.toR4(folder.text(chosen(test, "request", modes)));
    String file = test.has("profile") ? text(test, "profile") : DEFAULT_PROFILE;
    Parameters profile = (Parameters) ReleaseConverter.toR4(folder.text(file));
    if (request instanceof Bundle bundle) {
      for (int i = 0; i < bundle.getEntry().size(); i++) {
        Parameters entry = (Parameters) bundle.getEntry().get(i).getResource();
        complete(entry, i == 0 ? setup : List.of(), profile, test);
      }
    } else {
      complete((Parameters) request, setup, profile, test);
    }
    return client.post(path(operation), ReleaseConverter.write(request), language);
  }

  private static void complete(
      Parameters request, List<Resource> setup, Parameters profile, JsonNode test) {
    setup.forEach(resource -> request.addParameter().setName("tx-resource").setResource(resource));
    profile.getParameter().forEach(request::addParameter);
    if (test.has("lenient-display")) {
      request.addParameter("lenient-display-validation", test.path("lenient-display").asBoolean());
    }
  }

  private static String path(String operation) {
    return switch (operation) {
      case "expand" -> "/ValueSet/$expand";
      case "validate-code" -> "/ValueSet/$validate-code";
      case "cs-validate-code" -> "/CodeSystem/$validate-code";
      case "lookup" -> "/CodeSystem/$lookup";
      case "subsumes" -> "/CodeSystem/$subsumes";
      case "translate" -> "/ConceptMap/$translate";
      case "batch-validate" -> "/ValueSet/$batch-validate-code";
      case "batch" -> "";
      case "related" -> "/ValueSet/$related";
      default -> throw new IllegalArgumentException("unknown operation " + operation);
    };
  }
}
