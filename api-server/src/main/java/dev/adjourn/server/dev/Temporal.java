package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Temporal's server and UI of our own: the real ones, on a file. */
final class Temporal implements Child {

  private static final List<String> FIXED =
      List.of(
          "--sqlite-pragma",
          "journal_mode=wal",
          "--sqlite-pragma",
          "synchronous=normal",
          "--log-level",
          "warn",
          // without these two a worker learns of an abort only with its next heartbeat
          "--dynamic-config-value",
          "frontend.WorkerCommandsEnabled=true",
          "--dynamic-config-value",
          "system.enableCancelActivityWorkerCommand=true",
          // its one shard would look for new work 20 times a second at most: 50 ms for each step
          "--dynamic-config-value",
          "history.transferProcessorMaxPollRPS=1000",
          "--dynamic-config-value",
          "history.timerProcessorMaxPollRPS=1000",
          "--dynamic-config-value",
          "history.visibilityProcessorMaxPollRPS=1000",
          // four for each queue, by default, forward to each other what the one and the same has
          "--dynamic-config-value",
          "matching.numTaskqueueReadPartitions=1",
          "--dynamic-config-value",
          "matching.numTaskqueueWritePartitions=1",
          // it would read the cluster's metadata for each search attribute that it is given
          "--dynamic-config-value",
          "system.forceSearchAttributesCacheRefreshOnRead=false",
          "--search-attribute",
          "AdjournFunction=Keyword",
          "--search-attribute",
          "AdjournState=Keyword",
          "--search-attribute",
          "AdjournMetadata=KeywordList",
          "--search-attribute",
          "AdjournExecutedBy=Keyword",
          "--search-attribute",
          "AdjournScheduledAt=Datetime");

  private final Path program;
  private final DataFolder data;
  private final DevSettings.Ports ports;
  private volatile int httpPort;

  private Temporal(Path program, DataFolder data, DevSettings.Ports ports) {
    this.program = program;
    this.data = data;
    this.ports = ports;
  }

  /** Finds the program, or installs it. */
  static Temporal prepare(DevSettings settings, DataFolder data, Consumer<String> say)
      throws IOException, InterruptedException {
    Files.createDirectories(data.temporal());
    return new Temporal(new TemporalProgram(data, say).find(), data, settings.ports());
  }

  /** How the api-server reaches it. */
  String address() {
    return DevSettings.HOST + ":" + ports.temporal();
  }

  /** Where people look at workflows. */
  String uiUrl() {
    return "http://" + DevSettings.HOST + ":" + ports.ui();
  }

  @Override
  public List<String> command() {
    httpPort = Port.anyFree();
    List<String> command = new ArrayList<>(List.of(program.toString(), "server", "start-dev"));
    command.addAll(trace().mark());
    command.addAll(List.of("--ip", DevSettings.HOST, "--port", "" + ports.temporal()));
    command.addAll(List.of("--ui-ip", DevSettings.HOST, "--ui-port", "" + ports.ui()));
    command.addAll(List.of("--http-port", "" + httpPort));
    command.addAll(FIXED);
    return command;
  }

  static Trace trace(DataFolder data) {
    String file = data.temporal().resolve("temporal.db").toString();
    return Trace.of("temporal", List.of("--db-filename", file));
  }

  @Override
  public Trace trace() {
    return trace(data);
  }

  @Override
  public boolean isReady(long pid) {
    return HttpProbe.answersOk(
        "http://" + DevSettings.HOST + ":" + httpPort + "/api/v1/namespaces/default");
  }
}
