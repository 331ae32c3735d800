package dev.adjourn.bench;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Many calls for later, handed over by some callers at once. */
final class HandOver {
  private HandOver() {}

  /**
   * Hands over a call for each of these times.
   *
   * @return what the calls gave, in the order of the times
   * @throws IllegalStateException if the first was due before the last was handed over
   */
  static <T> List<T> all(List<Instant> due, Function<Instant, T> call) {
    try (Callers callers = new Callers(Scale.CALLERS)) {
      List<T> given = callers.call(due.size(), i -> call.apply(due.get(i)));
      if (Instant.now().isAfter(Collections.min(due))) {
        throw new IllegalStateException("handing over took longer than planned");
      }
      return given;
    }
  }
}
