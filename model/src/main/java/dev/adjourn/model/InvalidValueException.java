package dev.adjourn.model;

/**
 * A value from outside breaks a rule of the contract. The message is meant for whoever sent it and
 * names the rule; over HTTP it becomes a {@code 400} with the code {@code bad_request}.
 */
public class InvalidValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Makes one with a message that the sender can act on. */
  public InvalidValueException(String message) {
    super(message);
  }
}
