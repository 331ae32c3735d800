package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The story of {@code adjourn dev}, from the first check until the last process has ended. */
final class DevMode {

  private static final Duration PAUSE_BEFORE_RESTART = Duration.ofSeconds(3);
  private static final int KILLED = 137;

  private final DevSettings settings;
  private final Consumer<String> say;

  DevMode(DevSettings settings, Consumer<String> say) {
    this.settings = settings;
    this.say = say;
  }

  /** Runs until it is told to stop; the exit code. */
  int run() throws IOException {
    DataFolder data = DataFolder.open(settings.data());
    LauncherLock lock = LauncherLock.take(data);
    try {
      Supervisor supervisor =
          new Supervisor(new Surroundings(settings, data, PAUSE_BEFORE_RESTART, say));
      new StopRequest(Thread.currentThread(), () -> die(supervisor)).listen();
      runUntilStopped(data, supervisor);
    } finally {
      lock.close();
    }
    return 0;
  }

  private void runUntilStopped(DataFolder data, Supervisor supervisor) throws IOException {
    try {
      stopOrphans(data);
      settings.checkPorts();
      start(data, supervisor);
      new CountDownLatch(1).await();
    } catch (InterruptedException | ClosedByInterruptException e) {
      say.accept("Stopping everything (again to kill)");
    } finally {
      // a channel leaves the interrupt set, and the stop waits for processes
      boolean unused = Thread.interrupted();
      supervisor.stop();
    }
    say.accept("Everything is stopped");
  }

  private void stopOrphans(DataFolder data) throws IOException, InterruptedException {
    Orphans orphans = new Orphans(data, say);
    for (Trace trace :
        List.of(
            Worker.trace(data),
            ApiServer.trace(data),
            Temporal.trace(data),
            Postgres.trace(data))) {
      orphans.stop(trace);
    }
  }

  // both are prepared at once: at the first time that takes seconds for each
  private void start(DataFolder data, Supervisor supervisor)
      throws IOException, InterruptedException {
    try (var temporal = new Meanwhile<>(() -> temporal(data))) {
      start(data, supervisor, postgres(data), temporal.await());
    }
  }

  private void start(
      DataFolder data,
      Supervisor supervisor,
      Optional<Postgres> postgres,
      Optional<Temporal> temporal)
      throws IOException, InterruptedException {
    Map<String, String> servers = new HashMap<>();
    if (postgres.isPresent()) {
      servers.putAll(postgres.get().connection());
    }
    temporal.ifPresent(own -> servers.put("TEMPORAL_ADDRESS", own.address()));
    startServers(supervisor, postgres, temporal);
    supervisor.awaitReady(supervisor.start(new ApiServer(settings, data, servers)));
    if (settings.examples()) {
      supervisor.awaitReady(supervisor.start(new Worker(settings, data)));
    }
    new Welcome(settings, temporal.map(Temporal::uiUrl)).lines().forEach(say);
  }

  // both at once: neither needs the other
  private static void startServers(
      Supervisor supervisor, Optional<Postgres> postgres, Optional<Temporal> temporal)
      throws IOException, InterruptedException {
    Optional<Supervised> database =
        postgres.isPresent() ? Optional.of(supervisor.start(postgres.get())) : Optional.empty();
    if (temporal.isPresent()) {
      supervisor.awaitReady(supervisor.start(temporal.get()));
    }
    if (database.isPresent()) {
      supervisor.awaitReady(database.get());
    }
  }

  private Optional<Postgres> postgres(DataFolder data) throws IOException, InterruptedException {
    if (settings.databaseUrl().isPresent()) {
      say.accept("Using the PostgreSQL that DATABASE_URL names; none is started");
      return Optional.empty();
    }
    return Optional.of(Postgres.prepare(data, say));
  }

  private Optional<Temporal> temporal(DataFolder data) throws IOException, InterruptedException {
    Optional<String> address = settings.temporalAddress();
    if (address.isPresent()) {
      say.accept("Using the Temporal at " + address.get() + "; none is started");
      return Optional.empty();
    }
    return Optional.of(Temporal.prepare(settings, data, say));
  }

  private static void die(Supervisor supervisor) {
    try {
      supervisor.kill();
    } catch (IOException e) {
      // a pid file stays; the next start removes it
    }
    Runtime.getRuntime().halt(KILLED);
  }
}
