package dev.adjourn.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * There was no answer, or {@code 503}: whether the call took effect is unknown. Calls that may be
 * repeated have been repeated before this is thrown.
 */
public class UnavailableException extends AdjournException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  /** Makes one with the pause that the server asked for. */
  public UnavailableException(
      String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
    super("unavailable", message, cause);
    this.retryAfter = retryAfter;
  }

  /** No connection, or it broke. */
  public static UnavailableException noAnswer(URI endpoint, IOException cause) {
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new UnavailableException(
        "no answer from " + endpoint + ": " + reason, Optional.empty(), cause);
  }

  /** How long the server asked to wait; empty if it did not say. */
  public Optional<Duration> retryAfter() {
    return retryAfter == null ? Optional.empty() : retryAfter;
  }
}
