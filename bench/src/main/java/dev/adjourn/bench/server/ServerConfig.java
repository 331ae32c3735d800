package dev.adjourn.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the server reads at its start: where everything is. What it can do without is not said, so
 * that it has its defaults; the number of shards is that of the project's compose file.
 *
 * @param firstPort of nine in a row
 * @param databasePort of PostgreSQL
 * @param dynamic the file of its dynamic configuration
 */
record ServerConfig(int firstPort, int databasePort, Path dynamic) {
  static final int PORTS = 9;

  private static final int SHARDS = 128;

  /** Writes the file. */
  void write(Path file) throws IOException {
    Files.writeString(file, text());
  }

  /** Host and port for clients. */
  String address() {
    return Database.HOST + ":" + firstPort;
  }

  String text() {
    return TEXT.formatted(
        SHARDS,
        store(TemporalDatabases.MAIN),
        store(TemporalDatabases.VISIBILITY),
        firstPort,
        firstPort + 1,
        firstPort + 2,
        service("matching", firstPort + 3),
        service("history", firstPort + 5),
        service("worker", firstPort + 7),
        address(),
        dynamic);
  }

  private String store(String name) {
    return STORE
        .formatted(name, Database.HOST, databasePort, Database.USER, Database.USER)
        .indent(4)
        .stripTrailing();
  }

  private static String service(String name, int port) {
    return SERVICE.formatted(name, port, port + 1).indent(2).stripTrailing();
  }

  private static final String TEXT =
      """
      log:
        stdout: true
        level: warn
      persistence:
        defaultStore: temporal
        visibilityStore: temporal_visibility
        numHistoryShards: %d
        datastores:
      %s
      %s
      global:
        membership:
          maxJoinDuration: 30s
          broadcastAddress: 127.0.0.1
      services:
        frontend:
          rpc:
            grpcPort: %d
            membershipPort: %d
            httpPort: %d
            bindOnLocalHost: true
      %s
      %s
      %s
      clusterMetadata:
        enableGlobalNamespace: false
        failoverVersionIncrement: 10
        masterClusterName: active
        currentClusterName: active
        clusterInformation:
          active:
            enabled: true
            initialFailoverVersion: 1
            rpcName: frontend
            rpcAddress: "%s"
      dcRedirectionPolicy:
        policy: noop
      dynamicConfigClient:
        filepath: "%s"
        pollInterval: 10s
      """;

  private static final String STORE =
      """
      %1$s:
        sql:
          pluginName: postgres12
          databaseName: %1$s
          connectAddr: "%2$s:%3$d"
          connectProtocol: tcp
          user: %4$s
          password: %5$s
          maxConns: 20
          maxIdleConns: 20
          maxConnLifetime: 1h
      """;

  private static final String SERVICE =
      """
      %s:
        rpc:
          grpcPort: %d
          membershipPort: %d
          bindOnLocalHost: true
      """;
}
