package dev.adjourn.workers;

/** Thrown by {@link FunctionContext#throwIfCancelled()} in a function that is to stop. */
public class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Cancellation reason;

  /** Makes one. */
  public CancelledException(Cancellation reason) {
    super("told to stop: " + reason);
    this.reason = reason;
  }

  /** Why the function is to stop. */
  public Cancellation reason() {
    return reason;
  }
}
