package org.hoofbeat.embedded;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;

/** How the embedded DBMS is set: small, quiet, on the loopback only. */
final class StoreSettings {

  /** Holds the whole mirror's store, which is some 600 MB, but for its coldest half. */
  private static final long PAGE_CACHE = ByteUnit.mebiBytes(256);

  private static final String LOOPBACK = "127.0.0.1";

  private StoreSettings() {}

  static Map<Setting<?>, Object> of(boolean bolt) {
    Map<Setting<?>, Object> settings = new HashMap<>();
    settings.put(GraphDatabaseSettings.default_listen_address, new SocketAddress(LOOPBACK));
    settings.put(GraphDatabaseSettings.auth_enabled, true);
    settings.put(BoltConnector.enabled, bolt);
    settings.put(BoltConnector.listen_address, new SocketAddress(LOOPBACK, 0));
    settings.put(HttpConnector.enabled, false);
    settings.put(HttpsConnector.enabled, false);
    settings.put(GraphDatabaseSettings.udc_enabled, false);
    settings.put(BoltConnector.server_bolt_telemetry_enabled, false);
    settings.put(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE);
    // The sources and the dumps are the backup: no log is kept beyond recovery, none is laid out in
    // advance.
    settings.put(GraphDatabaseSettings.keep_logical_logs, "keep_none");
    settings.put(GraphDatabaseSettings.preallocate_logical_logs, false);
    settings.put(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0);
    settings.put(
        GraphDatabaseInternalSettings.netty_server_shutdown_timeout, Duration.ofSeconds(2));
    return settings;
  }
}
