package dev.adjourn.workers.logs;

import dev.adjourn.model.LogLevel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** Puts printed bytes together to lines. Thread-safe. */
final class PartialLine {
  private final AttemptLog log;
  private final LogLevel level;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  PartialLine(AttemptLog log, LogLevel level) {
    this.log = log;
    this.level = level;
  }

  synchronized void write(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        emit();
      } else if (line.size() <= log.longestLine()) {
        line.write(bytes[i]);
      }
    }
  }

  synchronized void end() {
    if (line.size() > 0) {
      emit();
    }
  }

  private void emit() {
    log.append(level, line.toString(Charset.defaultCharset()));
    line.reset();
  }
}
