package dev.adjourn.workers;

import dev.adjourn.client.AdjournException;
import dev.adjourn.model.ExecutionId;

/**
 * A child succeeded, but its result is longer than an orchestration can take, which is 512 KiB.
 * Pass a reference to what is large.
 */
public class ResultTooLongException extends AdjournException {
  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public ResultTooLongException(ExecutionId id) {
    super("result_too_long", "the result of execution \"" + id + "\" is too long", null);
  }
}
