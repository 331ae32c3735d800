package dev.adjourn.bench;

import dev.adjourn.bench.bare.Idle;
import dev.adjourn.bench.machine.Processes;
import dev.adjourn.client.http.Repeats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What a JVM takes that does nothing. */
final class Floor {
  private static final Duration UNTIL_STARTED = Duration.ofSeconds(2);

  private Floor() {}

  /** Resident memory of one with the flags of a worker. */
  static long bytes() {
    try {
      Process idle = new ProcessBuilder(JvmCommand.of(Idle.class)).start();
      try {
        Repeats.pause(UNTIL_STARTED);
        return Processes.of(idle.pid()).residentBytes();
      } finally {
        idle.destroy();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
