package dev.adjourn.client;

import org.jspecify.annotations.Nullable;

/** A call to Adjourn did not give what was asked for. Root of all exceptions of this client. */
public class AdjournException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Makes one.
   *
   * @param code the API's code, for example {@code not_found}
   * @param message the API's message
   */
  public AdjournException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The API's error code, for example {@code internal_error}. */
  public String code() {
    return code;
  }
}
