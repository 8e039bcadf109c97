package org.hoofbeat.api.mcp;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.OwnNames;
import org.hoofbeat.model.HoofbeatException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON-RPC 2.0 messages of the Model Context Protocol. Keeps no session: every request is answered by itself, so any number of
 * clients may share one. Thread-safe.
 */
public final class McpProtocol {

  /** Newest first. */
  static final List<String> VERSIONS =
      List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

  private static final int MOST_AT_ONCE = 50;
  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int METHOD_NOT_FOUND = -32601;
  private static final int INVALID_PARAMS = -32602;
  private static final int INTERNAL_ERROR = -32603;

  private final Supplier<ServedBuild> served;
  private final JsonMapper json;
  private final McpTools tools;

  /**
   * @param served the build to answer from, asked for with each message
   * @param own the curators' names
   */
  public McpProtocol(Supplier<ServedBuild> served, OwnNames own, JsonMapper json) {
    this.served = served;
    this.json = json;
    this.tools = new McpTools(json, own);
  }

  /** The answer to a message or a batch; empty where it holds notifications and answers only. */
  public Optional<JsonNode> answer(String text) {
    JsonNode message;
    try {
      message = json.readTree(text);
    } catch (JacksonException e) {
      return Optional.of(failure(null, PARSE_ERROR, "The message is not JSON that can be read"));
    }
    if (!message.isArray()) {
      return answer(message);
    }
    if (message.isEmpty() || message.size() > MOST_AT_ONCE) {
      return Optional.of(
          failure(null, INVALID_REQUEST, "A batch holds 1 to " + MOST_AT_ONCE + " messages"));
    }
    ArrayNode answers = json.createArrayNode();
    message.forEach(one -> answer(one).ifPresent(answers::add));
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers);
  }

  private Optional<JsonNode> answer(JsonNode message) {
    JsonNode id = message.path("id");
    boolean named = id.isString() || id.isNumber();
    String method = message.path("method").asString("");
    if (!message.isObject() || !"2.0".equals(message.path("jsonrpc").asString(""))) {
      return Optional.of(failure(named ? id : null, INVALID_REQUEST, "Not a JSON-RPC 2.0 message"));
    }
    if (!named) {
      boolean notification = message.has("method") && !message.has("id");
      return notification
          ? Optional.empty()
          : Optional.of(failure(null, INVALID_REQUEST, "The id is no text and no number"));
    }
    if (method.isEmpty()) {
      return message.has("result") || message.has("error")
          ? Optional.empty()
          : Optional.of(failure(id, INVALID_REQUEST, "The method is missing"));
    }
    return Optional.of(request(id, method, message.path("params")));
  }

  private JsonNode request(JsonNode id, String method, JsonNode params) {
    return switch (method) {
      case "initialize" -> result(id, initialize(params));
      case "ping" -> result(id, json.createObjectNode());
      case "tools/list" -> result(id, json.createObjectNode().set("tools", tools.list()));
      case "tools/call" -> call(id, params);
      default -> failure(id, METHOD_NOT_FOUND, "Not a method: " + Shown.of(method));
    };
  }

  private ObjectNode initialize(JsonNode params) {
    String wanted = params.path("protocolVersion").asString("");
    ObjectNode result = json.createObjectNode();
    result.put("protocolVersion", VERSIONS.contains(wanted) ? wanted : VERSIONS.get(0));
    result.putObject("capabilities").putObject("tools").put("listChanged", false);
    result
        .putObject("serverInfo")
        .put("name", "hoofbeat")
        .put("title", "Hoofbeat")
        .put("version", "0.1.0");
    result.put(
        "instructions",
        "Rare-disease knowledge graph. Resolve words to HPO ids with search, then rank. Say which graph build and which "
            + "sources an answer comes from. "
            + ServedBuild.DISCLAIMER);
    return result;
  }

  private JsonNode call(JsonNode id, JsonNode params) {
    String name = params.path("name").asString("");
    JsonNode arguments = params.path("arguments");
    if (!tools.has(name)) {
      return failure(id, INVALID_PARAMS, "Not a tool: " + Shown.of(name));
    }
    if (!arguments.isObject() && !arguments.isMissingNode()) {
      return failure(id, INVALID_PARAMS, "The arguments are no object");
    }
    try {
      JsonNode answer =
          tools.call(
              served.get(), name, arguments.isObject() ? arguments : json.createObjectNode());
      return result(id, content(json.writeValueAsString(answer), answer));
    } catch (HoofbeatException e) {
      return result(id, content(String.valueOf(e.getMessage()), null));
    } catch (JacksonException e) {
      return result(id, content("The arguments do not fit the tool's schema", null));
    } catch (RuntimeException e) {
      return failure(id, INTERNAL_ERROR, "Something went wrong here: " + e.getClass().getName());
    }
  }

  /** @param structured null where the tool failed and the text says why */
  private ObjectNode content(String text, @Nullable JsonNode structured) {
    ObjectNode result = json.createObjectNode();
    result.putArray("content").addObject().put("type", "text").put("text", text);
    if (structured != null) {
      result.set("structuredContent", structured);
    }
    result.put("isError", structured == null);
    return result;
  }

  private JsonNode result(JsonNode id, JsonNode result) {
    ObjectNode answer = json.createObjectNode().put("jsonrpc", "2.0");
    answer.set("id", id);
    answer.set("result", result);
    return answer;
  }

  private JsonNode failure(@Nullable JsonNode id, int code, String message) {
    ObjectNode answer = json.createObjectNode().put("jsonrpc", "2.0");
    answer.set("id", id == null ? json.getNodeFactory().nullNode() : id);
    answer.putObject("error").put("code", code).put("message", message);
    return answer;
  }
}
