package dev.adjourn.workers;

/**
 * The arguments of an execution do not fit the parameters of its function. The attempt fails with
 * {@code ER0003} and is not retried: the arguments stay the same.
 */
public class ArgumentMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one with a message that names the parameter. */
  public ArgumentMismatchException(String message) {
    super(message, null, false, false); // a stack would only show this library
  }
}
