package dev.adjourn.tests;

import static dev.adjourn.tests.Waiting.waitFor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.AdjournClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A whole Adjourn: launcher, PostgreSQL, Temporal, api-server and the worker with the examples. One
 * for all tests of a JVM; its state and logs are in {@code tests/target/adjourn/}. A test that
 * breaks a part leaves the system at rest and whole.
 */
public final class RunningSystem implements AutoCloseable {
  // a colon, since that is what separates user and password in Basic
  private static final String TOKEN = "token:of-the-tests";

  private static final Duration STRAGGLERS = Duration.ofSeconds(5);

  private final Path data;
  private final Ports ports = Ports.anyFree();
  private final Api api = new Api("http://127.0.0.1:" + ports.api(), TOKEN);
  private final Api admin = new Api("http://127.0.0.1:" + ports.admin(), TOKEN);
  private final TemporalView temporal = new TemporalView("127.0.0.1:" + ports.temporal());
  private final Database database;
  private int starts;
  private Launcher launcher;

  private RunningSystem(Path data) {
    this.data = data;
    this.database = new Database(data.resolve("postgres/cluster"));
    this.launcher = launch();
  }

  /** The one of this JVM. The first call starts it and waits until it is ready. */
  public static RunningSystem shared() {
    return Shared.SYSTEM;
  }

  /** The public API. */
  public Api api() {
    return api;
  }

  /** The Java client of the public API. */
  public AdjournClient client() {
    return AdjournClient.create(api.root(), TOKEN);
  }

  /** The command {@code adjourn}, which talks to the public API. */
  public Console console() {
    return new Console(api);
  }

  /** The database behind the API. */
  public Database database() {
    return database;
  }

  /** What Temporal knows. */
  public TemporalView temporal() {
    return temporal;
  }

  /** Starts another api-server on the same database and the same Temporal; the caller closes it. */
  public SecondServer startSecondServer() {
    return startSecondServer(List.of());
  }

  /**
   * The same with other settings than those of the first.
   *
   * @param settings such as {@code workers.lease=10s}
   */
  public SecondServer startSecondServer(List<String> settings) {
    return SecondServer.start(
        database,
        "127.0.0.1:" + ports.temporal(),
        TOKEN,
        data.resolveSibling("second-server.log"),
        settings);
  }

  /** The health checks of the api-server, by name. */
  public JsonNode health() {
    return admin.sendTo("GET", "/healthcheck").json();
  }

  /** What the launcher has said since its last start. */
  public List<String> launcherLines() {
    return launcher.lines();
  }

  /** Sends a child a signal, for example {@code STOP}. */
  public void signal(String name, Child child) {
    run("kill", "-s", name, Long.toString(pid(child)));
  }

  /** SIGKILL; the launcher starts the child again after 3 s. */
  public void kill(Child child) {
    ProcessHandle.of(pid(child)).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** SIGKILL to the launcher and all that it started. */
  public void killEverything() {
    List<ProcessHandle> all = launcher.descendants();
    launcher.kill();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /** SIGTERM; returns what is left although it should have ended. */
  public List<ProcessHandle> stop() {
    List<ProcessHandle> all = launcher.descendants();
    launcher.terminate();
    CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, STRAGGLERS.toSeconds(), TimeUnit.SECONDS)
        .join();
    return all.stream().filter(ProcessHandle::isAlive).toList();
  }

  /** The exit code of the launcher that was stopped. */
  public int exitCode() {
    return launcher.exitCode();
  }

  /** Starts it again on the same data and waits until it is ready. */
  public void startAgain() {
    launcher = launch();
    launcher.awaitReady();
  }

  /** Waits until all parts answer and an execution comes through. */
  public void awaitWhole() {
    waitFor("a healthy api-server")
        .ignoreExceptions()
        .until(() -> admin.sendTo("GET", "/healthcheck").status() == 200);
    waitFor("an execution that comes through")
        .ignoreExceptions()
        .until(() -> api.awaitEnd(api.accept("nothing")).get("state").asText().equals("succeed"));
  }

  @Override
  public void close() {
    temporal.close();
    if (launcher.isAlive()) {
      List<ProcessHandle> left = stop();
      if (!left.isEmpty()) {
        throw new IllegalStateException("still running after SIGTERM: " + left);
      }
    }
  }

  private long pid(Child child) {
    Path file = data.resolve("run").resolve(child.processName() + ".pid");
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Launcher launch() {
    starts++;
    Path output = data.resolveSibling("launcher-" + starts + ".log");
    return Launcher.start(data, ports, TOKEN, output);
  }

  private static void run(String... command) {
    try {
      int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exitCode != 0) {
        throw new IllegalStateException(List.of(command) + " gave " + exitCode);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A failed start is not tried again: later tests then say that this class has failed. */
  private static final class Shared {
    static final RunningSystem SYSTEM = start();

    private static RunningSystem start() {
      Path data = Path.of("target", "adjourn").toAbsolutePath();
      Launcher.endLeftOver(data);
      delete(data);
      RunningSystem system = new RunningSystem(data);
      // an interrupted build must leave nothing behind; after a stop this does nothing
      Runtime.getRuntime().addShutdownHook(new Thread(system::endLauncher));
      system.launcher.awaitReady();
      return system;
    }

    private static void delete(Path folder) {
      if (!Files.exists(folder)) {
        return;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void endLauncher() {
    if (launcher.isAlive()) {
      launcher.terminate();
    }
  }
}
