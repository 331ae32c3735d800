package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the workflows of an application's executions are hosted. */
public enum Hosting {
  /** In its workers, beside its functions: the faster way. The default. */
  WORKER,
  /** In the api-server: retries and timers go on whatever becomes of the workers. */
  PLATFORM;

  /** The word in messages and columns. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a hosting by its word.
   *
   * @throws InvalidValueException if there is no such hosting
   */
  @JsonCreator
  public static Hosting of(String wireName) {
    for (Hosting hosting : values()) {
      if (hosting.wireName().equals(wireName)) {
        return hosting;
      }
    }
    throw new InvalidValueException("hosting is worker or platform");
  }
}
