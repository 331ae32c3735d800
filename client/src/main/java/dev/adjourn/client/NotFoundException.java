package dev.adjourn.client;

/** There is no such thing ({@code 404}). */
public class NotFoundException extends AdjournException {
  private static final long serialVersionUID = 1L;

  /** Makes one with the API's message. */
  public NotFoundException(String message) {
    super("not_found", message, null);
  }
}
