package dev.adjourn.workers.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a run of an orchestration did, and what it was answered. Rewound, it answers a second run,
 * which must do the same.
 */
final class Journal {
  private final String orchestration;
  private final AttemptInMemory attempt;
  private final Instant begin;
  private final List<Entry> entries = new ArrayList<>();
  private boolean rewound;
  private int next;
  private @Nullable OrchestrationTestError difference;

  Journal(String orchestration, AttemptInMemory attempt) {
    this.orchestration = orchestration;
    this.attempt = attempt;
    this.begin = attempt.now();
  }

  private record Entry(
      String operation, @Nullable Object answer, @Nullable RuntimeException failure, Instant at) {
    Entry same() {
      if (failure != null) {
        throw failure;
      }
      return this;
    }
  }

  /** Does an operation, or repeats its answer. */
  @SuppressWarnings({"unchecked", "NullAway"}) // the same operation, so the same type of answer
  <T> T perform(String operation, Supplier<T> work) {
    Entry entry = rewound ? repeat(operation) : record(operation, work);
    return (T) entry.same().answer();
  }

  /** The end of the code counts as an operation. */
  void end(String how) {
    String unused = perform(how, () -> how);
  }

  private <T> Entry record(String operation, Supplier<T> work) {
    Entry entry;
    try {
      entry = new Entry(operation, work.get(), null, attempt.now());
    } catch (RuntimeException e) {
      entry = new Entry(operation, null, e, attempt.now());
    }
    entries.add(entry);
    return entry;
  }

  private Entry repeat(String operation) {
    requireSame();
    String first = next < entries.size() ? entries.get(next).operation() : "nothing: it had ended";
    if (!first.equals(operation)) {
      difference = Difference.of(orchestration, next + 1, first, operation);
      throw difference;
    }
    return entries.get(next++);
  }

  /**
   * Fails if a difference was found, even if the code has caught it.
   *
   * @throws OrchestrationTestError what is different
   */
  void requireSame() {
    if (difference != null) {
      throw difference;
    }
  }

  /** From now on the run is repeated. */
  void rewind() {
    rewound = true;
  }

  boolean isRewound() {
    return rewound;
  }

  /** The time after the last operation. */
  Instant now() {
    if (!rewound) {
      return attempt.now();
    }
    return next == 0 ? begin : entries.get(next - 1).at();
  }
}
