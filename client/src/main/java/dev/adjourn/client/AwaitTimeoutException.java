package dev.adjourn.client;

import dev.adjourn.model.ExecutionId;
import java.time.Duration;

/** The execution did not end in the time that the caller was ready to wait. It goes on. */
public class AwaitTimeoutException extends AdjournException {
  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public AwaitTimeoutException(ExecutionId id, Duration waited) {
    super("timeout", "execution \"" + id + "\" did not end within " + waited, null);
  }
}
