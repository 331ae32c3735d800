package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an execution in state {@code created} waits for. */
public enum WaitingReason {
  /** Its time, {@code scheduled_at}. */
  SCHEDULED,
  /** The pause before its next attempt. */
  RETRY,
  /** A place among those that may run at once. */
  CONCURRENCY,
  /** Its function to be resumed. */
  PAUSED,
  /** Its function to come back into the code. */
  ARCHIVED,
  /** Any living worker that has the function. */
  NO_WORKER,
  /** A worker that takes it: it was handed to Temporal. */
  DISPATCHED,
  /** A worker is there, but has taken nothing for minutes. */
  WORKER_FAILING;

  /** The word in the API. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a reason by its word in the API.
   *
   * @throws IllegalArgumentException if there is no such reason
   */
  @JsonCreator
  public static WaitingReason of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
