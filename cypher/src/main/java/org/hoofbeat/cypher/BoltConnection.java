package org.hoofbeat.cypher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.BoltAddress;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** A driver to one server or cluster. Thread-safe. */
public final class BoltConnection implements AutoCloseable {

  /** Who logs in; {@code neo4j} where unset. */
  public static final String USER = "HOOFBEAT_NEO4J_USER";

  /** The password itself. */
  public static final String PASSWORD = "HOOFBEAT_NEO4J_PASSWORD";

  /** Or a file whose first line is the password. */
  public static final String PASSWORD_FILE = "HOOFBEAT_NEO4J_PASSWORD_FILE";

  private static final long ROWS_A_FETCH = 2_000;
  private static final long CONNECT_SECONDS = 10;

  /** Held, as levels of loggers that nobody holds are forgotten: the driver says at INFO that it opens and closes. */
  private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

  static {
    DRIVER.setLevel(Level.WARNING);
  }

  private final Driver driver;

  private BoltConnection(Driver driver) {
    this.driver = driver;
  }

  /** Connects; fails with {@link ErrorCode#UNAVAILABLE} naming the address where that does not work. */
  public static BoltConnection open(BoltAddress address) {
    Config config =
        Config.builder()
            .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .withFetchSize(ROWS_A_FETCH)
            .withTelemetryDisabled(true)
            .build();
    Driver driver;
    try {
      driver =
          GraphDatabase.driver(
              address.uri(), AuthTokens.basic(address.user(), address.password()), config);
    } catch (IllegalArgumentException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not the address of a Neo4j: "
              + address.uri()
              + "\nMaybe bolt://host:7687 or neo4j://host:7687.",
          e);
    }
    try {
      driver.verifyConnectivity();
      return new BoltConnection(driver);
    } catch (Neo4jException e) {
      driver.close();
      String advice =
          e instanceof AuthenticationException
              ? "Maybe the user or password is wrong: "
                  + USER
                  + ", "
                  + PASSWORD
                  + " or "
                  + PASSWORD_FILE
                  + "."
              : "Maybe it is not started, or the port is another.";
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE,
          "No graph at " + address + ": " + e.getMessage() + "\n" + advice,
          e);
    }
  }

  /**
   * The address of a server with user and password from the environment, so that neither shows in the list of processes.
   *
   * @param environment {@link System#getenv()}
   */
  public static BoltAddress address(String uri, Map<String, String> environment) {
    String user = environment.getOrDefault(USER, "neo4j");
    String password = environment.get(PASSWORD);
    if (password != null) {
      return new BoltAddress(uri, user, password);
    }
    String file = environment.get(PASSWORD_FILE);
    if (file == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "No password for "
              + uri
              + "\nMaybe set "
              + PASSWORD
              + ", or "
              + PASSWORD_FILE
              + " to a file that holds it.");
    }
    try {
      String first = Files.readString(Path.of(file)).lines().findFirst().orElse("").strip();
      return new BoltAddress(uri, user, first);
    } catch (IOException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Cannot read the password of " + uri + " from " + file + " (" + PASSWORD_FILE + ")",
          e);
    }
  }

  Session reading() {
    return driver.session(SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build());
  }

  Session writing() {
    return driver.session();
  }

  @Override
  public void close() {
    driver.close();
  }
}
