package dev.adjourn.workers.logs;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Function;

/**
 * Passes on what is printed, and copies it into the log of the attempt that printed it. What
 * Logback prints is left out, since its events are captured as such.
 */
final class CapturingStream extends OutputStream {
  private static final int FRAMES = 16;
  private static final StackWalker STACK = StackWalker.getInstance();

  private final PrintStream console;
  private final Function<AttemptLog, PartialLine> line;

  CapturingStream(PrintStream console, Function<AttemptLog, PartialLine> line) {
    this.console = console;
    this.line = line;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    console.write(bytes, from, length);
    AttemptLog log = CurrentLog.get();
    if (log != null && !comesFromLogback()) {
      line.apply(log).write(bytes, from, length);
    }
  }

  @Override
  public void flush() {
    console.flush();
  }

  private static boolean comesFromLogback() {
    return STACK.walk(
        frames ->
            frames
                .limit(FRAMES)
                .anyMatch(frame -> frame.getClassName().startsWith("ch.qos.logback.")));
  }
}
