package dev.adjourn.workers;

import dev.adjourn.client.AdjournException;

/** A call of an orchestration was not accepted, for example since there is no such function. */
public class CallRefusedException extends AdjournException {
  private static final long serialVersionUID = 1L;

  /** Makes one with the server's reason. */
  public CallRefusedException(String message) {
    super("call_refused", message, null);
  }
}
