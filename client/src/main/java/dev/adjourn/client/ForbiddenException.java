package dev.adjourn.client;

/** The token is known, and its role does not cover the call ({@code 403}). */
public class ForbiddenException extends AdjournException {
  private static final long serialVersionUID = 1L;

  /** Makes one with the API's message, which names the role and what the call needs. */
  public ForbiddenException(String message) {
    super("forbidden", message, null);
  }
}
