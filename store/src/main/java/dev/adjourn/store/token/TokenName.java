package dev.adjourn.store.token;

import dev.adjourn.model.InvalidValueException;

/**
 * What people call a token; idempotency keys belong to it. One name is of one token at a time.
 *
 * @param value 1 to 64 letters, digits, dots, dashes and underscores; the first is a letter or
 *     digit
 */
public record TokenName(String value) {

  /** What each name looks like, as a regular expression. */
  public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if it has another one
   */
  public TokenName {
    if (!value.matches(FORM)) {
      throw new InvalidValueException(
          "the name of a token has 1 to 64 letters, digits, dots, dashes and underscores,"
              + " and begins with a letter or digit");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
