package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A child that is a small shell script in place of a server. It leaves a line in a journal each
 * time before it starts, and the script can use the journal, too, as $1.
 */
record StandIn(String name, Path journal, String script, Duration patience) implements Child {

  private static final String WAIT = "while :; do sleep 0.05; done";

  /** One that is ready at once and ends when it is asked to. */
  static StandIn obedient(String name, Path journal) {
    return new StandIn(
        name,
        journal,
        "trap 'echo " + name + " stopped >> $1; exit 0' TERM; " + WAIT,
        Duration.ofSeconds(10));
  }

  /** One that does not listen. */
  static StandIn stubborn(String name, Path journal) {
    return new StandIn(name, journal, "trap '' TERM; " + WAIT, Duration.ofMillis(200));
  }

  static StandIn running(String script, Path journal) {
    return new StandIn("stand-in", journal, script, Duration.ofSeconds(10));
  }

  @Override
  public Trace trace() {
    return Trace.of(name, List.of("stand-in", journal.toString())).withPatience(patience);
  }

  @Override
  public List<String> command() {
    return List.of("sh", "-c", script, "stand-in", journal.toString());
  }

  @Override
  public void beforeStart() throws IOException {
    String before = Files.exists(journal) ? Files.readString(journal) : "";
    Files.writeString(journal, before + name + " prepared\n");
  }

  @Override
  public boolean isReady(long pid) {
    return !script.startsWith("exit");
  }
}
