package dev.adjourn.model;

/** What was asked for does not fit the state that things are in now. */
public class ConflictException extends AdjournException {

  private static final long serialVersionUID = 1L;

  /** Makes one with a message that names the state. */
  public ConflictException(String message) {
    super(ApiErrorCode.CONFLICT, message);
  }
}
