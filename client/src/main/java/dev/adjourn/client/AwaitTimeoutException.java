package dev.adjourn.client;

import dev.adjourn.model.ExecutionId;
import java.time.Duration;
import java.util.List;

/** The executions did not end in the time that the caller was ready to wait. They go on. */
public class AwaitTimeoutException extends AdjournException {
  private static final long serialVersionUID = 1L;

  private final transient List<ExecutionId> open;

  /** Makes one. */
  public AwaitTimeoutException(ExecutionId id, Duration waited) {
    this(List.of(id), waited);
  }

  /**
   * Makes one for several.
   *
   * @param open those that have not ended, at least one
   */
  public AwaitTimeoutException(List<ExecutionId> open, Duration waited) {
    super("timeout", names(open) + " did not end within " + waited, null);
    this.open = List.copyOf(open);
  }

  /** The executions that had not ended. */
  public List<ExecutionId> open() {
    return open;
  }

  private static String names(List<ExecutionId> open) {
    String first = "execution \"" + open.get(0) + "\"";
    return open.size() == 1 ? first : first + " and " + (open.size() - 1) + " more";
  }
}
