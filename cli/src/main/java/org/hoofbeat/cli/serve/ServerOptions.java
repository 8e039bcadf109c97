package org.hoofbeat.cli.serve;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.cli.load.PageLoads;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.build.LoadRunner;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the server listens. A picocli mixin. */
public final class ServerOptions {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on, 0 for a free one (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Interface to listen on (default ${DEFAULT-VALUE}).")
  private String address = "127.0.0.1";

  @Option(
      names = "--public-host",
      paramLabel = "NAME",
      description =
          "Name under which others reach it, through a proxy that speaks TLS; then everybody logs in. Repeatable.")
  private List<String> publicHosts = List.of();

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description =
          "OpenID Connect provider whose tokens are accepted; the claim hoofbeat_roles says what their holders may do.")
  private @Nullable String oidcIssuer;

  @Option(
      names = "--cds-client",
      paramLabel = "ISSUER=JWKS",
      description =
          "Record system that signs its CDS Hooks calls, with the file or https address of its public keys. Repeatable.")
  private Map<String, String> cdsClients = new LinkedHashMap<>();

  @Option(
      names = "--dual-review",
      description = "Two reviewers decide on a mapping without seeing each other's vote.")
  private boolean dualReview;

  @Option(
      names = "--patient-archive",
      description =
          "Keep de-identified phenopackets of the hospital's own patients, reduced to what their charts need.")
  private boolean patientArchive;

  @Option(names = "--log-json", description = "Write the log as JSON, a line an event.")
  private boolean jsonLogs;

  @Option(
      names = "--allow-load",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "DIR",
      description =
          "Let administrators load from the pages, from DIR (default HOOFBEAT_MIRROR, else what `fetch` downloaded).")
  private @Nullable String allowLoad;

  @Option(
      names = "--no-train",
      description =
          "Do not train the ranking model where the build has none: rank by evidence until `hoofbeat train` has run.")
  private boolean noTrain;

  @Option(
      names = "--sparql",
      description =
          "Make the copy that SPARQL reads where the build has none: minutes in the background, gigabytes on disk.")
  private boolean sparql;

  /** Whether a build without its copy for SPARQL is to get one. */
  boolean copiesForSparql() {
    return sparql;
  }

  /** Whether a build without a trained model is to get one. */
  boolean trains() {
    return !noTrain;
  }

  /** What administrators may load from the pages; empty where they may not. */
  Optional<LoadRunner> findLoads(DataFolder data, DatabaseOptions database, PrintStream err) {
    if (allowLoad == null) {
      return Optional.empty();
    }
    Path named = allowLoad.isEmpty() ? null : Path.of(allowLoad);
    Path folder = Workspace.findMirror(named).orElseGet(data::downloads);
    return Optional.of(new PageLoads(data, folder, database.target(data), err));
  }

  ServerSettings settings(Path dataFolder) {
    return new ServerSettings(
        address,
        port,
        dataFolder,
        publicHosts,
        oidcIssuer,
        dualReview,
        cdsClients,
        patientArchive,
        jsonLogs);
  }

  /** The address to open in a browser. */
  String url(int actualPort) {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return "http://" + host + ":" + actualPort + "/";
  }
}
