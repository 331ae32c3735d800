package dev.adjourn.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs that run to their end. */
final class Tool {
  private final Path log;

  /**
   * Makes one.
   *
   * @param log where their output goes
   */
  Tool(Path log) {
    this.log = log;
  }

  /**
   * Runs one.
   *
   * @throws IOException if it cannot be started, or says by its exit code that it failed
   */
  void run(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    int code = builder.start().onExit().join().exitValue();
    if (code != 0) {
      throw new IOException(command.get(0) + " ended with " + code + ", see " + log);
    }
  }
}
