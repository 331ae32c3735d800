package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to an execution that finds its function's {@code concurrency} used up. */
public enum MaxConcurrencyAction {
  /** It waits for a place. The default. */
  KEEP,
  /** It is cancelled. */
  CANCEL;

  /** The contract's word. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds an action by the contract's word.
   *
   * @throws InvalidValueException if there is no such action
   */
  @JsonCreator
  public static MaxConcurrencyAction of(String wireName) {
    for (MaxConcurrencyAction action : values()) {
      if (action.wireName().equals(wireName)) {
        return action;
      }
    }
    throw new InvalidValueException("maxConcurrencyAction is keep or cancel");
  }
}
