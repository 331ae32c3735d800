package dev.adjourn.server.dev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code adjourn dev} is to run.
 *
 * @param home the checkout; the processes run in it
 * @param data the folder that holds all state
 * @param ports those that users see
 * @param examples whether the example worker is started
 * @param environment that of the launcher, handed on to what it starts
 */
record DevSettings(
    Path home, Path data, Ports ports, boolean examples, Map<String, String> environment) {

  /** The address that everything binds to and is reached at. */
  static final String HOST = "127.0.0.1";

  DevSettings {
    environment = Map.copyOf(environment);
  }

  /** The token of the API. */
  String token() {
    return given("ADJOURN_TOKEN").orElse("dev");
  }

  /** JDBC URL of a PostgreSQL that somebody else runs. */
  Optional<String> databaseUrl() {
    return given("DATABASE_URL");
  }

  /** Host and port of a Temporal that somebody else runs. */
  Optional<String> temporalAddress() {
    return given("TEMPORAL_ADDRESS");
  }

  /** Temporal's namespace; the server that this launcher starts has only the default one. */
  String temporalNamespace() {
    return temporalAddress().flatMap(theirs -> given("TEMPORAL_NAMESPACE")).orElse("default");
  }

  /** Where the API is. */
  String apiUrl() {
    return "http://" + HOST + ":" + ports.api();
  }

  /** Where metrics and health checks are. */
  String adminUrl() {
    return "http://" + HOST + ":" + ports.admin();
  }

  /**
   * Refuses ports that do not exist, are named twice, or are taken by another program.
   *
   * @throws LauncherException if one cannot be used, naming the option that changes it
   */
  void checkPorts() {
    List<Port> wanted =
        new ArrayList<>(
            List.of(
                new Port(ports.api(), "the API", "--port"),
                new Port(ports.admin(), "admin, --port plus one", "--port")));
    if (temporalAddress().isEmpty()) {
      wanted.add(new Port(ports.temporal(), "Temporal", "--temporal-port"));
      wanted.add(new Port(ports.ui(), "Temporal's UI", "--ui-port"));
    }
    Map<Integer, Port> seen = new HashMap<>();
    for (Port port : wanted) {
      port.check(Optional.ofNullable(seen.put(port.number(), port)));
    }
  }

  // an empty variable means the same as none, as everywhere in shells
  private Optional<String> given(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  /** The ports that users choose; the admin port follows that of the API. */
  record Ports(int api, int temporal, int ui) {

    int admin() {
      return api + 1;
    }
  }
}
