package dev.adjourn.client;

/** The token is missing, wrong, or may not do this ({@code 401}, {@code 403}). */
public class UnauthorizedException extends AdjournException {
  private static final long serialVersionUID = 1L;

  /** Makes one with the API's message. */
  public UnauthorizedException(String message) {
    super("unauthorized", message, null);
  }
}
