package dev.adjourn.server.dev;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The api-server, as production runs it, with the configuration for development. */
final class ApiServer implements Child {

  private final DevSettings settings;
  private final DataFolder data;
  private final Map<String, String> servers;

  /**
   * Makes it.
   *
   * @param servers variables that say where those PostgreSQL and Temporal are that we started
   */
  ApiServer(DevSettings settings, DataFolder data, Map<String, String> servers) {
    this.settings = settings;
    this.data = data;
    this.servers = Map.copyOf(servers);
  }

  @Override
  public List<String> command() {
    return java(data)
        .of("api-server", "dev.adjourn.server.ServerApplication", "server", "config/dev.yml");
  }

  static Trace trace(DataFolder data) {
    return java(data).trace();
  }

  @Override
  public Trace trace() {
    return trace(data);
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(servers);
    environment.put("ADJOURN_PORT", Integer.toString(settings.ports().api()));
    environment.put("ADJOURN_ADMIN_PORT", Integer.toString(settings.ports().admin()));
    environment.put("ADJOURN_TOKEN", settings.token());
    environment.put("TEMPORAL_NAMESPACE", settings.temporalNamespace());
    return environment;
  }

  @Override
  public boolean isReady(long pid) {
    return HttpProbe.answersOk(settings.adminUrl() + "/healthcheck");
  }

  private static JavaCommand java(DataFolder data) {
    return new JavaCommand("api-server", data);
  }
}
