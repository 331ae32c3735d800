package dev.adjourn.model.cron;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.adjourn.model.InvalidValueException;
import java.util.Locale;

/** What happens at a nominal time while an earlier execution of the schedule has not ended. */
public enum Overlap {
  /** It is enqueued all the same; the function's {@code concurrency} decides. The default. */
  ALLOW,
  /** It is left out. */
  SKIP;

  /** The word in messages and columns. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a policy by its word.
   *
   * @throws InvalidValueException if there is no such policy
   */
  @JsonCreator
  public static Overlap of(String wireName) {
    for (Overlap overlap : values()) {
      if (overlap.wireName().equals(wireName)) {
        return overlap;
      }
    }
    throw new InvalidValueException("overlap is allow or skip");
  }
}
