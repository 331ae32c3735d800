package dev.adjourn.client;

/**
 * The API refuses the request as it is ({@code 400}, {@code 413}…), for example an unknown
 * function.
 */
public class BadRequestException extends AdjournException {
  private static final long serialVersionUID = 1L;

  /** Makes one with the API's message. */
  public BadRequestException(String message) {
    super("bad_request", message, null);
  }
}
