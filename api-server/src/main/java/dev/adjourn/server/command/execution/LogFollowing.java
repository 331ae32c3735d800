package dev.adjourn.server.command.execution;

import dev.adjourn.client.UnavailableException;
import dev.adjourn.client.http.Repeats;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Reads a log again and again. A server that is away for a while makes it late, not incomplete. */
final class LogFollowing {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final BooleanSupplier reading;
  private final Consumer<String> notes;
  private final Duration pause;
  private final Duration patience;

  LogFollowing(BooleanSupplier reading, Consumer<String> notes) {
    this(reading, notes, Duration.ofMillis(500), PATIENCE);
  }

  LogFollowing(BooleanSupplier reading, Consumer<String> notes, Duration pause, Duration patience) {
    this.reading = reading;
    this.notes = notes;
    this.pause = pause;
    this.patience = patience;
  }

  /**
   * Returns when there will never be a further line.
   *
   * @throws UnavailableException if the server is not there at first, or is away for minutes
   */
  void untilItsEnd() {
    boolean isOver = reading.getAsBoolean();
    while (!isOver) {
      Repeats.pause(pause);
      isOver = readDespiteOutages();
    }
  }

  private boolean readDespiteOutages() {
    long since = System.nanoTime();
    boolean told = false;
    while (true) {
      try {
        return reading.getAsBoolean();
      } catch (UnavailableException e) {
        if (System.nanoTime() - since > patience.toNanos()) {
          throw e;
        }
        if (!told) {
          notes.accept(e.getMessage() + "; asking again");
          told = true;
        }
        Repeats.pause(pause);
      }
    }
  }
}
