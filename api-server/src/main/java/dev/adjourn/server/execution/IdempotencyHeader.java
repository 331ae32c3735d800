package dev.adjourn.server.execution;

import dev.adjourn.model.InvalidValueException;
import dev.adjourn.server.http.Sha256;
import dev.adjourn.store.transition.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}. */
public final class IdempotencyHeader {

  /** For the OpenAPI document. */
  public static final String DESCRIPTION =
      "1 to 255 printable ASCII characters. Each further call with the same key, path and body, byte"
          + " for byte, gets the execution that the first one made.";

  /** What HTTP lets through of it: spaces at its ends get lost on the way. */
  public static final String FORM = "^[!-~]([ -~]{0,253}[!-~])?$";

  /** What it may be. */
  static final String TEXT = "[ -~]{1,255}";

  static final String MALFORMED = "Idempotency-Key must have 1 to 255 printable ASCII characters";

  private IdempotencyHeader() {}

  /**
   * The key of a request; {@code null} if it came without one.
   *
   * @param owner the name of the token that it came with
   * @param path what was called: a key that was used elsewhere is refused like one with another
   *     body
   * @throws InvalidValueException if it is not 1 to 255 printable ASCII characters
   */
  public static @Nullable IdempotencyKey parse(
      String owner, @Nullable String header, String path, byte[] body) {
    if (header == null) {
      return null;
    }
    if (!header.matches(TEXT)) {
      throw new InvalidValueException(MALFORMED);
    }
    byte[] called = path.getBytes(StandardCharsets.UTF_8);
    return new IdempotencyKey(owner, header, Sha256.of(called, body));
  }
}
