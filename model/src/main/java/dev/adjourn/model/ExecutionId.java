package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one execution everywhere: in the API, in PostgreSQL, and as the id of its workflow in
 * Temporal. A ULID: 26 characters of Crockford's base 32, url-safe, sortable by creation time.
 *
 * @param value the 26 characters, upper case
 */
public record ExecutionId(@JsonValue String value) implements Comparable<ExecutionId> {

  /** What each id looks like, as a regular expression. */
  public static final String FORM = "[0-7][0-9A-HJKMNP-TV-Z]{25}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if the value is not a ULID in upper case
   */
  @JsonCreator
  public ExecutionId {
    if (value == null || !PATTERN.matcher(value).matches()) {
      throw new InvalidValueException("malformed execution id");
    }
  }

  @Override
  public int compareTo(ExecutionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
