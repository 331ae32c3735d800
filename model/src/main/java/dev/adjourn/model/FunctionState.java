package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the executions of a function start. */
public enum FunctionState {
  /** They start. */
  ACTIVE,
  /** They are accepted and held until the function is resumed. */
  PAUSED,
  /** The newest code lacks the function; they are held until it comes back. */
  ARCHIVED;

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
  public static FunctionState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
