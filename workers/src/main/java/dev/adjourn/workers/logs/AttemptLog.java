package dev.adjourn.workers.logs;

import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.Registration.LogLimits;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The lines of one attempt that were not sent yet, in order. Its limits bound what it can hold, so
 * whoever logs never has to wait. Thread-safe; once closed it takes nothing more, so that threads
 * which outlive their function cost nothing.
 */
public final class AttemptLog {
  private static final String DROPPED = "… further lines dropped";

  private final int attempt;
  private final LogLimits limits;
  private final InstantSource clock;
  private final IntConsumer onAppend;
  private final Deque<LogLine> unsent = new ArrayDeque<>();
  private final PartialLine standardOut = new PartialLine(this, LogLevel.INFO);
  private final PartialLine standardError = new PartialLine(this, LogLevel.ERROR);
  private int lines;
  private long bytes;
  private boolean closed;

  /**
   * An empty log.
   *
   * @param onAppend told after each line how many are unsent
   */
  public AttemptLog(int attempt, LogLimits limits, InstantSource clock, IntConsumer onAppend) {
    this.attempt = attempt;
    this.limits = limits;
    this.clock = clock;
    this.onAppend = onAppend;
  }

  /** Adds a line, or drops it if the attempt has logged too much. */
  public void append(LogLevel level, String message) {
    int waiting;
    synchronized (this) {
      if (closed) {
        return;
      }
      add(level, cut(message.stripTrailing()));
      waiting = unsent.size();
    }
    onAppend.accept(waiting);
  }

  /** Leaves the places of so many lines to whoever logged them before. */
  public synchronized void skip(int count) {
    lines += count;
  }

  private void add(LogLevel level, String message) {
    int size = message.getBytes(StandardCharsets.UTF_8).length;
    boolean full = lines >= limits.maxLines() || bytes + size > limits.maxBytes();
    unsent.add(
        new LogLine(
            attempt,
            lines,
            clock.instant(),
            full ? LogLevel.WARN : level,
            full ? DROPPED : message));
    lines++;
    bytes += size;
    closed = full;
  }

  /**
   * The next unsent lines, at least one if there is any, up to a number and a sum of characters.
   */
  public synchronized List<LogLine> next(int mostLines, int mostCharacters) {
    List<LogLine> batch = new ArrayList<>();
    int characters = 0;
    for (LogLine line : unsent) {
      characters += line.message().length();
      if (batch.size() == mostLines || (characters > mostCharacters && !batch.isEmpty())) {
        break;
      }
      batch.add(line);
    }
    return batch;
  }

  /** So many of the first unsent lines have arrived. */
  synchronized void sent(int count) {
    for (int i = 0; i < count && !unsent.isEmpty(); i++) {
      unsent.remove();
    }
  }

  /** Takes over lines that were printed without a line break, and nothing from now on. */
  public void close() {
    standardOut.end();
    standardError.end();
    synchronized (this) {
      closed = true;
    }
  }

  /** Forgets what was not sent. */
  synchronized void discard() {
    closed = true;
    unsent.clear();
  }

  /** How many lines are unsent. */
  synchronized int size() {
    return unsent.size();
  }

  synchronized boolean isEmpty() {
    return unsent.isEmpty();
  }

  int longestLine() {
    return limits.maxLineBytes();
  }

  PartialLine standardOut() {
    return standardOut;
  }

  PartialLine standardError() {
    return standardError;
  }

  private String cut(String message) {
    byte[] utf8 = message.getBytes(StandardCharsets.UTF_8);
    if (utf8.length <= limits.maxLineBytes()) {
      return message;
    }
    int end = limits.maxLineBytes();
    while (end > 0 && (utf8[end] & 0xC0) == 0x80) {
      end--; // not within a character
    }
    return new String(utf8, 0, end, StandardCharsets.UTF_8);
  }
}
