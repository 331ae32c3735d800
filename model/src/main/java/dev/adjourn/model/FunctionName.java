package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name by which callers know a function, for example {@code importDocument}. Unique over all
 * applications of one Adjourn.
 *
 * @param value 1 to 255 characters, none of them a control character or half a surrogate pair
 */
public record FunctionName(@JsonValue String value) {

  /** The longest name, in characters. */
  public static final int MAX_LENGTH = 255;

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if the name is empty, too long or not printable
   */
  @JsonCreator
  public FunctionName {
    if (value == null || value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new InvalidValueException("a function name has 1 to 255 characters");
    }
    if (value.codePoints().anyMatch(FunctionName::isForbidden)) {
      throw new InvalidValueException("a function name has no control characters");
    }
  }

  private static boolean isForbidden(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  @Override
  public String toString() {
    return value;
  }
}
