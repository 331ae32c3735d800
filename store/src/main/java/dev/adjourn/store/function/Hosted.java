package dev.adjourn.store.function;

/** Whether an orchestration that begins now would find somebody who has its code. */
public final class Hosted {

  /**
   * A condition on functions {@code f}: true for what is no orchestration. Without it an execution
   * would be handed to the queue of a version that the next deployment replaces.
   */
  public static final String SQL =
      """
      (f.orchestration_version IS NULL OR EXISTS (
        SELECT 1
        FROM workers hw
        WHERE hw.application = f.application
          AND hw.lease_until > clock_timestamp()
          AND f.orchestration_version = ANY(hw.orchestration_versions)))
      """;

  private Hosted() {}
}
