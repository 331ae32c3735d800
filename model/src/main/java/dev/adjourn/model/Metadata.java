package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a caller notes on an execution, to find it again (contract section 3).
 *
 * @param pairs at most 25; keys and values 1 to 256 printable ASCII characters
 */
public record Metadata(@JsonValue Map<String, String> pairs) {

  /** The most pairs of one execution. */
  public static final int MAX_PAIRS = 25;

  /** What each key and each value looks like, as a regular expression. */
  public static final String TEXT = "[ -~]{1,256}";

  private static final Pattern PATTERN = Pattern.compile(TEXT);
  private static final Metadata NONE = new Metadata(Map.of());

  /**
   * Copies the pairs and checks them.
   *
   * @throws InvalidValueException if there are more than 25, or a key or value breaks its form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Metadata {
    if (pairs.size() > MAX_PAIRS) {
      throw new InvalidValueException("metadata has at most 25 pairs");
    }
    pairs.forEach(Metadata::check);
    pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
  }

  /** No pairs at all. */
  public static Metadata none() {
    return NONE;
  }

  static void checkKey(String key) {
    if (key == null || !PATTERN.matcher(key).matches()) {
      throw new InvalidValueException("a metadata key has 1 to 256 printable ASCII characters");
    }
  }

  static void check(String key, String value) {
    checkKey(key);
    if (value == null || !PATTERN.matcher(value).matches()) {
      throw new InvalidValueException(
          "the value of metadata key \""
              + key
              + "\" must have 1 to 256 printable ASCII characters");
    }
  }
}
