package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How important a log line is. */
public enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR;

  /** The word in the API. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a level by its word in the API.
   *
   * @throws IllegalArgumentException if there is no such level
   */
  @JsonCreator
  public static LogLevel of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
