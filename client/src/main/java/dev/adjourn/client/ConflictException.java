package dev.adjourn.client;

/** The execution is not in a state that allows this ({@code 409}). */
public class ConflictException extends AdjournException {
  private static final long serialVersionUID = 1L;

  /** Makes one with the API's message. */
  public ConflictException(String message) {
    super("conflict", message, null);
  }
}
