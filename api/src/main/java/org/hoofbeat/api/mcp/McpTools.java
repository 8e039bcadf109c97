package org.hoofbeat.api.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.OwnNames;
import org.hoofbeat.api.mapping.CrosswalkAnswer;
import org.hoofbeat.api.ranking.RankAnswer;
import org.hoofbeat.api.ranking.RankQuestion;
import org.hoofbeat.api.search.Filters;
import org.hoofbeat.api.term.ResolvedTerm;
import org.hoofbeat.api.term.TermView;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tools: each gives what its REST address gives. Their descriptions are in {@code tools.json}. */
final class McpTools {

  private static final int SHOWN = 10;
  private static final int STEPS = 3;

  private final JsonMapper json;
  private final OwnNames own;
  private final JsonNode descriptions;

  McpTools(JsonMapper json, OwnNames own) {
    this.json = json;
    this.own = own;
    try (InputStream file =
        Objects.requireNonNull(McpTools.class.getResourceAsStream("tools.json"), "tools.json")) {
      this.descriptions = json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode list() {
    return descriptions;
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  JsonNode call(ServedBuild served, String name, JsonNode arguments) {
    requireKnown(name, arguments);
    Language language = language(arguments);
    Object answer =
        switch (name) {
          case "lookup" ->
              TermView.of(served, language, ResolvedTerm.of(served, text(arguments, "id")));
          case "search" -> search(served, language, arguments);
          case "validate" -> validate(served, arguments);
          case "translate" ->
              CrosswalkAnswer.of(
                  served,
                  language,
                  text(arguments, "id"),
                  text(arguments, "to"),
                  number(arguments, "maxSteps", STEPS));
          case "rank" -> rank(served, language, arguments);
          default -> throw new IllegalArgumentException(name);
        };
    return json.valueToTree(answer);
  }

  private Object search(ServedBuild served, Language language, JsonNode arguments) {
    List<String> prefixes = new ArrayList<>();
    arguments.path("prefix").forEach(one -> prefixes.add(one.asString("")));
    Paging paging = new Paging(0, number(arguments, "limit", SHOWN));
    return new Filters(prefixes, null, null, true)
        .find(served, own, text(arguments, "query"), language, paging);
  }

  /**
   * @param current the identifier that stands for it now, left out where the build knows neither
   * @param isName whether the name given is one of its names, left out where none was given
   */
  record Validation(
      BuildRef build,
      String id,
      boolean known,
      @Nullable String current,
      @Nullable Boolean isName) {}

  private static Validation validate(ServedBuild served, JsonNode arguments) {
    TermId id = TermId.parse(text(arguments, "id"));
    Optional<TermId> current = served.graph().findCurrentId(id);
    String name = arguments.path("name").asString("");
    Boolean isName =
        name.isBlank() || current.isEmpty()
            ? null
            : served.graph().listByExactName(name).contains(current.get());
    return new Validation(
        served.ref(),
        id.value(),
        current.isPresent(),
        current.map(TermId::value).orElse(null),
        isName);
  }

  private Object rank(ServedBuild served, Language language, JsonNode arguments) {
    ObjectNode body = (ObjectNode) arguments.deepCopy();
    body.remove("lang");
    if (!body.has("limit")) {
      body.put("limit", SHOWN);
    }
    if (!body.has("explain")) {
      body.put("explain", false);
    }
    return RankAnswer.of(served, language, json.treeToValue(body, RankQuestion.class));
  }

  private Optional<JsonNode> find(String name) {
    for (JsonNode tool : descriptions) {
      if (tool.path("name").asString("").equals(name)) {
        return Optional.of(tool);
      }
    }
    return Optional.empty();
  }

  /** A misspelt argument would silently be left out. */
  private void requireKnown(String tool, JsonNode arguments) {
    JsonNode known = find(tool).orElseThrow().at("/inputSchema/properties");
    for (String name : arguments.propertyNames()) {
      if (!known.has(name)) {
        throw bad(name, arguments.path(name).toString(), "one of " + known.propertyNames());
      }
    }
  }

  private static Language language(JsonNode arguments) {
    String tag = arguments.path("lang").asString("en");
    return switch (tag) {
      case "en" -> Language.EN;
      case "zh" -> Language.ZH;
      default -> throw bad("lang", tag, "en or zh");
    };
  }

  private static String text(JsonNode arguments, String name) {
    JsonNode value = arguments.path(name);
    if (!value.isString() || value.asString("").isBlank()) {
      throw bad(name, value.isMissingNode() ? "" : value.toString(), "a text");
    }
    return value.asString("");
  }

  private static int number(JsonNode arguments, String name, int otherwise) {
    JsonNode value = arguments.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isInt()) {
      throw bad(name, value.toString(), "a whole number");
    }
    return value.asInt();
  }

  private static HoofbeatFailure bad(String name, String value, String range) {
    return new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a value of '" + name + "': '" + Shown.of(value) + "'\nMaybe " + range + ".");
  }
}
