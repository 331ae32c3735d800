package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Processes that a killed launcher left behind. They are found by their command lines, not by the
 * pid files: those may be missing, or name a pid that the system has given to a stranger since.
 */
final class Orphans {

  private static final long POLL_MILLIS = 50;

  private final DataFolder data;
  private final Consumer<String> say;

  Orphans(DataFolder data, Consumer<String> say) {
    this.data = data;
    this.say = say;
  }

  /** Stops what runs for such a child, and removes its pid file. */
  void stop(Trace trace) throws IOException, InterruptedException {
    List<ProcessHandle> living =
        ProcessHandle.allProcesses()
            .filter(process -> isOurs(process, trace.mark()))
            .filter(process -> !isForkOfOurs(process, trace.mark()))
            .toList();
    for (ProcessHandle orphan : living) {
      say.accept(
          "Stopping %s (pid %d), left by a launcher that was killed"
              .formatted(trace.name(), orphan.pid()));
      Session.signal(trace.stopSignal(), orphan.pid());
      awaitEnd(orphan, trace);
      Session.killAll(orphan);
    }
    Files.deleteIfExists(data.pidFile(trace.name()));
  }

  /** Whether a living process has these consecutive arguments. */
  static boolean isOurs(ProcessHandle process, List<String> mark) {
    return Collections.indexOfSubList(arguments(process), mark) >= 0;
  }

  /** A child that has forked and not become its program yet shows its parent's arguments. */
  private static boolean isForkOfOurs(ProcessHandle process, List<String> mark) {
    return process.parent().filter(parent -> isOurs(parent, mark)).isPresent();
  }

  // not by isAlive: one that is dead and that nobody waits for counts as living there
  private static void awaitEnd(ProcessHandle orphan, Trace trace) throws InterruptedException {
    Instant end = Instant.now().plus(trace.patience());
    while (isOurs(orphan, trace.mark()) && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  // the JDK reads no more than a page of a command line, so /proc comes first
  private static List<String> arguments(ProcessHandle process) {
    try {
      Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0", -1));
    } catch (NoSuchFileException e) {
      return process.info().arguments().map(List::of).orElse(List.of());
    } catch (IOException e) {
      return List.of();
    }
  }
}
