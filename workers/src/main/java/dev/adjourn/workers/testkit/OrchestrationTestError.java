package dev.adjourn.workers.testkit;

/**
 * A test has found that an orchestration would not survive in production: its code is not
 * deterministic, has changed so that it cannot go on with a recorded history, or waits for an event
 * that nobody sends. An error, so that the orchestration's own code does not catch it.
 */
public final class OrchestrationTestError extends AssertionError {
  private static final long serialVersionUID = 1L;

  private volatile boolean reported;

  OrchestrationTestError(String message) {
    super(message);
  }

  OrchestrationTestError(String message, Throwable cause) {
    super(message, cause);
  }

  /** The test has got it, and needs not be told again. */
  OrchestrationTestError reported() {
    reported = true;
    return this;
  }

  boolean isReported() {
    return reported;
  }
}
