package org.hoofbeat.api.cds;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CDS Hooks 2.0: discovery, services, feedback. Of feedback only its outcome is counted; words are dropped. */
@RestController
@RequestMapping("/cds-services")
@Tag(name = "cds-hooks", description = "CDS Hooks 2.0: cards beside the patient's record")
class CdsController {

  private static final String CALL =
      """
      {"hook":"patient-view","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
       "context":{"userId":"Practitioner/1","patientId":"1"},
       "prefetch":{"conditions":{"resourceType":"Bundle","type":"searchset","entry":[
        {"resource":{"resourceType":"Condition","subject":{"reference":"Patient/1"},
         "code":{"coding":[{"system":"http://human-phenotype-ontology.org","code":"HP:0002616"}]}}}]}}}
      """;
  private static final String FEEDBACK =
      """
      {"feedback":[{"card":"4e0a3a1e-3283-4575-ab82-028d55fe2719","outcome":"overridden",
       "outcomeTimestamp":"2026-11-25T10:00:00Z"}]}
      """;
  private static final List<String> OUTCOMES = List.of("accepted", "overridden");
  private static final int MOST_FEEDBACK = 1000;

  private final ServerSettings settings;
  private final JsonMapper json;
  private final MeterRegistry meters;

  CdsController(ServerSettings settings, JsonMapper json, MeterRegistry meters) {
    this.settings = settings;
    this.json = json;
    this.meters = meters;
  }

  /** The answer of discovery. */
  record Services(List<Service.Description> services) {}

  @GetMapping
  @Operation(summary = "Discovery: which hooks are served, and what to prefetch")
  Services discover() {
    return new Services(Arrays.stream(Service.values()).map(Service::describe).toList());
  }

  @PostMapping("/{id}")
  @Operation(
      summary = "Cards for a hook, from the prefetched record; nothing of it is kept",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      schema = @Schema(type = "object", description = "A CDS Hooks request"),
                      examples = @ExampleObject(CALL))))
  Card.Cards call(
      ServedBuild served,
      Language language,
      HttpServletRequest request,
      @PathVariable @Parameter(example = "rare-disease-differential") String id,
      @RequestBody JsonNode body) {
    HookCall call = HookCall.of(Service.get(id), body);
    Chart chart = ChartReader.read(served, call);
    return new Card.Cards(new CardWriter(served, language, call, home(request), json).write(chart));
  }

  @PostMapping("/{id}/feedback")
  @Operation(
      summary = "What became of cards; outcomes are counted, reasons and comments are dropped",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      schema = @Schema(type = "object", description = "CDS Hooks feedback"),
                      examples = @ExampleObject(FEEDBACK))))
  void feedback(
      @PathVariable @Parameter(example = "rare-disease-differential") String id,
      @RequestBody JsonNode body) {
    Service service = Service.get(id);
    JsonNode items = body.path("feedback");
    if (!items.isArray() || items.isEmpty() || items.size() > MOST_FEEDBACK) {
      throw bad("'feedback' is not a list of 1 to " + MOST_FEEDBACK + " items");
    }
    for (JsonNode item : items) {
      if (!OUTCOMES.contains(item.path("outcome").asString(""))
          || item.path("card").asString("").isBlank()) {
        throw bad("An item of 'feedback' lacks its card, or its outcome is none of " + OUTCOMES);
      }
    }
    for (JsonNode item : items) {
      meters
          .counter(
              "hoofbeat.cds.feedback",
              "service",
              service.id(),
              "outcome",
              item.path("outcome").asString(""))
          .increment();
    }
  }

  /** TLS ends at the proxy that a public name implies. */
  private String home(HttpServletRequest request) {
    return (settings.isPrivate() ? "http://" : "https://") + request.getHeader("Host") + "/";
  }

  private static HoofbeatFailure bad(String what) {
    return new HoofbeatFailure(ErrorCode.BAD_REQUEST, what);
  }
}
