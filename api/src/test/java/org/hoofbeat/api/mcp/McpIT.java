package org.hoofbeat.api.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.TestServer;
import org.hoofbeat.api.curation.name.OwnNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestServer.class)
class McpIT {

  private final Http http;

  McpIT(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void versionOfTheClientIsKeptWhereItIsKnown(String version) {
    assertThat(initialize(version)).isEqualTo(version);
    assertThat(initialize("1999-01-01")).isEqualTo("2025-11-25");
  }

  @Test
  void toolsHaveSchemasAndAnswerWithStructure() {
    JsonNode tools = rpc("tools/list", "{}").at("/result/tools");
    assertThat(tools.valueStream().map(tool -> tool.at("/name").asString()))
        .containsExactly("lookup", "search", "validate", "translate", "rank");
    for (JsonNode tool : tools) {
      assertThat(tool.at("/inputSchema/type").asString()).isEqualTo("object");
      assertThat(tool.at("/inputSchema/required").isEmpty()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lookup; {\"id\":\"HP:0002279\",\"lang\":\"zh\"}; /term/name; 癫痫发作",
        "search; {\"query\":\"seizure\",\"prefix\":[\"HP\"]}; /items/0/term/id; HP:0001250",
        "validate; {\"id\":\"HP:0002279\",\"name\":\"Seizure\"}; /current; HP:0001250",
        "validate; {\"id\":\"HP:0002279\",\"name\":\"Seizure\"}; /isName; true",
        "validate; {\"id\":\"HP:9999999\"}; /known; false",
        "translate; {\"id\":\"OMIM:154700\",\"to\":\"ICD10\"}; /targets/0/term/id; ICD10:Q87.4",
        "rank; {\"observed\":[\"HP:0002616\"]}; /items/0/disease/id; MONDO:0007947",
      })
  void eachToolGivesWhatItsAddressGives(String tool, String arguments, String path, String value) {
    JsonNode result = call(tool, arguments).at("/result");
    assertThat(result.at("/isError").asBoolean()).as(result.toString()).isFalse();
    assertThat(result.at("/structuredContent" + path).asString()).isEqualTo(value);
    JsonNode text = new JsonMapper().readTree(result.at("/content/0/text").asString());
    assertThat(text).isEqualTo(result.at("/structuredContent"));
    assertThat(text.at("/build/number").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lookup; {\"id\":\"nonsense\"}; nonsense",
        "lookup; {\"id\":\"HP:9999999\"}; HP:9999999",
        "lookup; {}; id",
        "search; {\"query\":\"a\",\"limit\":0}; limit",
        "search; {\"query\":\"a\",\"prefixes\":[\"HP\"]}; prefixes",
        "translate; {\"id\":\"OMIM:154700\",\"to\":\"ICD10\",\"maxSteps\":99}; 99",
        "rank; {\"observed\":\"HP:0002616\"}; schema",
        "rank; {\"observed\":[\"HP:0002616\"],\"lang\":\"fr\"}; fr",
      })
  void badArgumentIsAnErrorOfTheToolThatNamesIt(String tool, String arguments, String named) {
    JsonNode result = call(tool, arguments).at("/result");
    assertThat(result.at("/isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asString()).contains(named);
  }

  @Test
  void messagesAreHeldToJsonRpc() {
    assertThat(rpc("nothing", "{}").at("/error/code").asInt()).isEqualTo(-32601);
    assertThat(call("nothing", "{}").at("/error/code").asInt()).isEqualTo(-32602);
    assertThat(Http.parse(post("{")).at("/error/code").asInt()).isEqualTo(-32700);
    assertThat(Http.parse(post("{\"id\":1}")).at("/error/code").asInt()).isEqualTo(-32600);
    assertThat(Http.parse(post("[]")).at("/error/code").asInt()).isEqualTo(-32600);
    var notified = post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    assertThat(notified.statusCode()).isEqualTo(202);
    assertThat(notified.body()).isEmpty();
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\"}";
    assertThat(Http.parse(post("[" + ping + "," + ping + "]")).size()).isEqualTo(2);
    assertThat(http.get("/mcp").statusCode()).isEqualTo(405);
    assertThat(
            http.post("/mcp", ping, "Content-Type", "application/json", "MCP-Protocol-Version", "1")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void standardInputIsAnsweredLineByLine() throws IOException {
    String in =
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}

        {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"lookup","arguments":{"id":"HP:0001250"}}}
        """;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var served = SmallWorld.served(7);
    McpStdio.run(
        () -> served,
        OwnNames.NONE,
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode second = new JsonMapper().readTree(lines.get(1));
    assertThat(second.at("/result/structuredContent/term/name").asString()).isEqualTo("Seizure");
    assertThat(second.at("/result/structuredContent/build/number").asInt()).isEqualTo(7);
  }

  private String initialize(String version) {
    return rpc("initialize", "{\"protocolVersion\":\"" + version + "\"}")
        .at("/result/protocolVersion")
        .asString();
  }

  private JsonNode call(String tool, String arguments) {
    return rpc("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
  }

  private JsonNode rpc(String method, String params) {
    return Http.parse(
        post(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + method
                + "\",\"params\":"
                + params
                + "}"));
  }

  private HttpResponse<String> post(String body) {
    return http.post(
        "/mcp",
        body,
        "Content-Type",
        "application/json",
        "Accept",
        "application/json, text/event-stream");
  }
}
