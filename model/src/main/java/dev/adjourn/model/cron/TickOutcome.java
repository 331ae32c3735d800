package dev.adjourn.model.cron;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a nominal time of a schedule. */
public enum TickOutcome {
  /** An execution was enqueued, now or when the same was asked before. */
  ENQUEUED,
  /** An earlier execution of the schedule has not ended, and overlaps are to be left out. */
  OVERLAPS,
  /** The schedule or its function is paused. */
  PAUSED,
  /** There is no such schedule, or no longer. */
  GONE;

  /** The word in Temporal's UI. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds an outcome by its word.
   *
   * @throws IllegalArgumentException if there is no such outcome
   */
  @JsonCreator
  public static TickOutcome of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
