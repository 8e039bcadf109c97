package org.hoofbeat.api.mcp;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.CuratedNames;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streamable HTTP without streams or sessions: a message in, its answer out as JSON. */
@RestController
@Tag(name = "mcp", description = "Model Context Protocol, for assistants")
class McpController {

  private static final String EXAMPLE =
      """
      {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":"seizure","prefix":["HP"]}}}
      """;

  private final JsonMapper json;
  private final CuratedNames curated;

  McpController(JsonMapper json, CuratedNames curated) {
    this.json = json;
    this.curated = curated;
  }

  @PostMapping(
      value = "/mcp",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary =
          "A JSON-RPC message of the Model Context Protocol: lookup, search, validate, translate, rank",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      schema = @Schema(type = "object", description = "A JSON-RPC 2.0 message"),
                      examples = @ExampleObject(EXAMPLE))))
  ResponseEntity<JsonNode> message(
      ServedBuild served,
      @RequestBody String message,
      @RequestHeader(value = "MCP-Protocol-Version", required = false) @Nullable String version) {
    if (version != null && !McpProtocol.VERSIONS.contains(version)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a protocol version: '"
              + Shown.of(version)
              + "'\nMaybe one of "
              + McpProtocol.VERSIONS
              + ".");
    }
    return new McpProtocol(() -> served, curated.own(), json)
        .answer(message)
        .map(answer -> ResponseEntity.ok().header("Cache-Control", "no-store").body(answer))
        .orElseGet(() -> ResponseEntity.accepted().build());
  }
}
