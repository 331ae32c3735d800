package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Whether attempts of a function run inside a workflow task, as local activities in Temporal's
 * words, instead of being dispatched as activities. That saves one dispatch, and with it much of
 * what a short function costs; a long one holds up one of its worker's workflow tasks.
 */
public enum Inline {
  /** While its attempts are seen to be short. The default. */
  AUTO,
  /** However long they take. */
  ALWAYS,
  /** Each attempt is dispatched. */
  NEVER;

  /** As it is written in JSON. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds one by its name in JSON.
   *
   * @throws InvalidValueException if there is no such one
   */
  @JsonCreator
  public static Inline of(String wireName) {
    for (Inline inline : values()) {
      if (inline.wireName().equals(wireName)) {
        return inline;
      }
    }
    throw new InvalidValueException("inline is auto, always or never");
  }
}
