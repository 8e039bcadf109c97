package org.hoofbeat.cli.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.load.Loading;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.cli.workspace.TemporaryFolder;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.loaders.run.LoadSettings;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.snapshot.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code hoofbeat rehearse}: loads the starter release into a temporary folder, serves it, asks a question of each kind and
 * ends. The launcher runs it once after a build, so that the JVM writes the archive of classes with which later starts take
 * half the time.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Loads and serves the starter release once, for the archive of classes.",
    mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {

  private static final List<String> QUESTIONS =
      List.of(
          "",
          "api/v1/search?q=marf",
          "api/v1/resolve?text=Marfan+syndrome&to=OMIM",
          "api/v1/terms/OMIM:154700",
          "fhir/CodeSystem/$lookup?system=http://human-phenotype-ontology.org&code=HP:0001166",
          "fhir/ValueSet/$expand?url=http://human-phenotype-ontology.org?fhir_vs&count=10&filter=arach");

  private static final Map<String, String> ACTS =
      Map.of(
          "api/v1/rank",
          "{\"observed\":[\"HP:0001166\",\"HP:0001083\"]}",
          "api/v1/text/recognise",
          "{\"text\":\"患儿走路不稳，无抽搐。Tall stature.\"}");

  @Override
  public Integer call() throws InterruptedException, IOException {
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    DatabaseOptions database = new DatabaseOptions();
    ServerOptions options =
        CommandLine.populateCommand(new ServerOptions(), "--port=0", "--no-train");
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      DataFolder data = new DataFolder(folder.path());
      Loading.load(
          data, Workspace.starter(), Map.of(), LoadSettings.DEFAULT, database.target(data), silent);
      try (Serving serving = Serving.start(data, options, database, silent)) {
        ask(serving.url());
      }
    }
    return 0;
  }

  private static void ask(String server) throws InterruptedException, IOException {
    HttpClient client = HttpClient.newHttpClient();
    for (String question : QUESTIONS) {
      send(client, HttpRequest.newBuilder(URI.create(server + question)));
    }
    for (Map.Entry<String, String> act : ACTS.entrySet()) {
      send(
          client,
          HttpRequest.newBuilder(URI.create(server + act.getKey()))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(act.getValue())));
    }
  }

  private static void send(HttpClient client, HttpRequest.Builder request)
      throws InterruptedException, IOException {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
  }
}
