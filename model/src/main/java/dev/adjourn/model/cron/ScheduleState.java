package dev.adjourn.model.cron;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a schedule enqueues executions. */
public enum ScheduleState {
  /** It does. */
  ACTIVE,
  /** It is paused, or its function is; nominal times that pass meanwhile are left out. */
  PAUSED,
  /** The newest code lacks the function, or the function its cron expression. */
  REMOVED;

  /** The word in the API. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a state by its word in the API.
   *
   * @throws IllegalArgumentException if there is no such state
   */
  @JsonCreator
  public static ScheduleState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
