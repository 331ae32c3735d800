package dev.adjourn.server.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one child alive: starts it again a while after it died, until it is told to stop. */
final class Supervised {

  private static final File NOTHING = new File("/dev/null");

  private final Child child;
  private final Surroundings around;
  private final ScheduledExecutorService restarts;
  private @Nullable Process process;
  private int deaths;
  private boolean stopping;

  Supervised(Child child, Surroundings around, ScheduledExecutorService restarts) {
    this.child = child;
    this.around = around;
    this.restarts = restarts;
  }

  String name() {
    return child.trace().name();
  }

  LogFile log() {
    return around.data().log(child.trace().name());
  }

  synchronized int deaths() {
    return deaths;
  }

  boolean isReady() throws IOException {
    // asked outside of the lock: a kill must not wait for an answer
    Process current = current();
    return current != null && current.isAlive() && child.isReady(current.pid());
  }

  synchronized void start() throws IOException {
    if (stopping) {
      return;
    }
    child.beforeStart();
    log().rotate();
    Process started = launch();
    process = started;
    Files.writeString(around.data().pidFile(name()), started.pid() + "\n");
    var unused = started.onExit().thenAccept(this::died);
  }

  /** Asks the child to end, and kills it, and what it left, when it takes too long. */
  void stop() throws InterruptedException, IOException {
    Process last = stopRestarting();
    if (last == null) {
      return;
    }
    try {
      if (last.isAlive()) {
        around.say("Stopping " + name());
        Session.signal(child.trace().stopSignal(), last.pid());
        awaitEnd(last);
      }
    } finally {
      kill();
    }
  }

  /** Ends the child at once. */
  void kill() throws IOException {
    Process last = stopRestarting();
    if (last != null) {
      Session.killAll(last.toHandle());
    }
    Files.deleteIfExists(around.data().pidFile(name()));
  }

  private void awaitEnd(Process last) throws InterruptedException {
    Duration patience = child.trace().patience();
    if (!last.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      around.say(name() + " did not stop within " + patience.toSeconds() + " s: killing it");
    }
  }

  private synchronized @Nullable Process current() {
    return process;
  }

  private synchronized @Nullable Process stopRestarting() {
    stopping = true;
    return process;
  }

  private Process launch() throws IOException {
    List<String> command = Session.of(child.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(around.settings().home().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().path().toFile()))
            .redirectErrorStream(true);
    builder.environment().putAll(child.environment());
    return builder.start();
  }

  private synchronized void died(Process dead) {
    if (stopping) {
      return;
    }
    deaths++;
    Session.killAll(dead.toHandle());
    around.say(
        "%s died (exit code %d); starting it again in %d s, see %s"
            .formatted(name(), dead.exitValue(), around.pause().toSeconds(), log()));
    restartLater();
  }

  private void restartLater() {
    var unused = restarts.schedule(this::restart, around.pause().toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void restart() {
    try {
      start();
      around.say(name() + " is started again");
    } catch (IOException | RuntimeException e) {
      around.say("cannot start " + name() + " again: " + e.getMessage());
      restartLater();
    }
  }
}
