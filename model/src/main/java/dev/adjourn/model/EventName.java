package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of an event for which an orchestration waits: 1 to 100 letters, digits, dots, dashes and
 * underscores.
 *
 * @param value the name
 */
public record EventName(@JsonValue String value) {

  /** Its form, as a regular expression. */
  public static final String FORM = "^[A-Za-z0-9._-]{1,100}$";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if it breaks the form
   */
  @JsonCreator
  public EventName {
    if (value == null || !PATTERN.matcher(value).matches()) {
      throw new InvalidValueException(
          "an event's name has 1 to 100 letters, digits, dots, dashes and underscores");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
