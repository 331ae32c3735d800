package dev.adjourn.client;

/** The calling thread was interrupted while it waited; its interrupt flag is set again. */
public class CallInterruptedException extends AdjournException {
  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public CallInterruptedException(InterruptedException cause) {
    super("interrupted", "interrupted while waiting for Adjourn", cause);
  }
}
