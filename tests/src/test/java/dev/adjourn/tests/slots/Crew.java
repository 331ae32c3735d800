package dev.adjourn.tests.slots;

import static dev.adjourn.tests.Waiting.waitFor;

import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SecondServer;
import java.util.ArrayList;
import java.util.List;

/** Two api-servers, and three worker processes of one build that register at either. */
final class Crew implements AutoCloseable {
  private static final int WORKERS = 3;

  private final SecondServer second = RunningSystem.shared().startSecondServer();
  private final List<Api> servers = List.of(RunningSystem.shared().api(), second.api());
  private final List<PlainWorker> workers = new ArrayList<>();
  private int started;
  private final String build;
  private final String[] functions;
  private int turn;

  private Crew(String build, String... functions) {
    this.build = build;
    this.functions = functions;
  }

  /** Starts all of them and waits until the workers are registered. */
  static Crew start(String build, String... functions) {
    Crew crew = new Crew(build, functions);
    for (int i = 0; i < WORKERS; i++) {
      crew.workers.add(crew.startWorker());
    }
    waitFor("the workers").until(crew::isComplete);
    return crew;
  }

  /** The servers, in turn. */
  Api anyServer() {
    turn++;
    return servers.get(turn % servers.size());
  }

  /** SIGKILL to a worker, each in turn; another takes its place. */
  void replaceWorker() {
    turn++;
    workers.set(turn % WORKERS, replaced(workers.get(turn % WORKERS)));
  }

  private PlainWorker replaced(PlainWorker worker) {
    worker.kill();
    return startWorker();
  }

  /** Whether all that were started have come as far as to register, the dead ones too. */
  boolean isComplete() {
    String application = build.substring(0, build.indexOf('-'));
    return RunningSystem.shared()
            .database()
            .number("SELECT count(*) FROM workers WHERE application = ?", application)
        >= started;
  }

  private PlainWorker startWorker() {
    started++;
    return PlainWorker.start(anyServer(), build, functions);
  }

  @Override
  public void close() {
    workers.forEach(PlainWorker::close);
    second.close();
  }
}
