package org.hoofbeat.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * How the server is reached and where it keeps its own state.
 *
 * @param address the interface to listen on, {@code 127.0.0.1}
 * @param port 0 to 65535; 0 takes a free one, {@link HoofbeatServer#port} tells which
 * @param dataFolder the {@code data} folder; users, keys and curated mappings live under it
 * @param publicHosts names under which callers reach it, through a proxy or directly, without port
 * @param oidcIssuer address of an OpenID Connect provider whose tokens are accepted, or null
 * @param dualReview two reviewers decide on a curated mapping without seeing each other's vote
 * @param cdsClients issuers of CDS Hooks tokens with the file or https address of their public keys (JWKS)
 * @param patientArchive de-identified packets of the hospital's own patients are kept and counted
 * @param jsonLogs each line of the log is a JSON object (ECS), for collectors
 */
public record ServerSettings(
    String address,
    int port,
    Path dataFolder,
    List<String> publicHosts,
    @Nullable String oidcIssuer,
    boolean dualReview,
    Map<String, String> cdsClients,
    boolean patientArchive,
    boolean jsonLogs) {

  public ServerSettings {
    if (port < 0 || port > 65535) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Not a port: " + port + "\nMaybe a number from 0 to 65535.");
    }
    cdsClients = Map.copyOf(cdsClients);
    publicHosts = publicHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /** Without CDS clients and archive of patients, its log as text. */
  public ServerSettings(
      String address,
      int port,
      Path dataFolder,
      List<String> publicHosts,
      @Nullable String oidcIssuer,
      boolean dualReview) {
    this(address, port, dataFolder, publicHosts, oidcIssuer, dualReview, Map.of(), false, false);
  }

  /** Reached under its own address only, with local users and keys. */
  public ServerSettings(String address, int port, Path dataFolder) {
    this(address, port, dataFolder, List.of(), null, false);
  }

  /** On the loopback: anonymous callers may read and rank. */
  public static ServerSettings loopback(int port, Path dataFolder) {
    return new ServerSettings("127.0.0.1", port, dataFolder);
  }

  /** The provider of tokens, where one is set. */
  public Optional<String> findOidcIssuer() {
    return Optional.ofNullable(oidcIssuer);
  }

  /**
   * True where only people of this machine can call: it listens on the loopback and nobody else is told a name for it.
   * Only then may anonymous callers read.
   */
  public boolean isPrivate() {
    return publicHosts.isEmpty()
        && (address.equals("localhost") || address.equals("::1") || address.startsWith("127."));
  }
}
