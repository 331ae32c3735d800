package dev.adjourn.server.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end, with its output in a log. */
final class Tool {

  private static final File NOTHING = new File("/dev/null");

  private final LogFile log;

  Tool(LogFile log) {
    this.log = log;
  }

  /** Its exit code. */
  int run(List<String> command) throws IOException, InterruptedException {
    return run(command, NOTHING.toPath());
  }

  /** Its exit code, after it was given a file as input. */
  int run(List<String> command, Path input) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(Session.of(command))
            .redirectInput(input.toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
            .redirectErrorStream(true)
            .start();
    try {
      return process.waitFor();
    } finally {
      // when interrupted, nothing of it may go on in the background
      Session.killAll(process.toHandle());
    }
  }

  /** The end of what programs said, for a message. */
  String lastWords() {
    String end = String.join(" / ", log.last(3));
    return end.isEmpty() ? "it said nothing" : "the end of " + log + ": " + end;
  }
}
