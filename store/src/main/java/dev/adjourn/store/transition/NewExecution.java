package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be accepted.
 *
 * @param function the function to run
 * @param arguments a JSON array, kept exactly as it is
 * @param scheduleFor when to run it; {@code null}: now
 * @param discardAfter it must start before this moment
 * @param metadata the caller's notes
 * @param parent the running attempt whose function makes the call
 * @param rerunOf the execution that this one repeats
 * @param recurrence the schedule that makes the call
 */
public record NewExecution(
    FunctionName function,
    String arguments,
    @Nullable Instant scheduleFor,
    @Nullable Instant discardAfter,
    Metadata metadata,
    @Nullable CallingAttempt parent,
    @Nullable ExecutionId rerunOf,
    @Nullable Recurrence recurrence) {

  /** A call that repeats none. */
  public NewExecution(
      FunctionName function,
      String arguments,
      @Nullable Instant scheduleFor,
      @Nullable Instant discardAfter,
      Metadata metadata,
      @Nullable CallingAttempt parent) {
    this(function, arguments, scheduleFor, discardAfter, metadata, parent, null, null);
  }

  /** A call of a schedule: now if it has no nominal time, for it was triggered. */
  static NewExecution recurring(FunctionName function, Recurrence recurrence) {
    return new NewExecution(
        function, "[]", recurrence.nominalTime(), null, Metadata.none(), null, null, recurrence);
  }

  /** The schedule that makes the call; {@code null} if none does. */
  public @Nullable String scheduleId() {
    return recurrence == null ? null : recurrence.scheduleId();
  }

  /** The time of the schedule that the call stands for; {@code null} if it stands for none. */
  public @Nullable Instant nominalTime() {
    return recurrence == null ? null : recurrence.nominalTime();
  }

  /**
   * The schedule that makes a call.
   *
   * @param scheduleId its id
   * @param nominalTime the time that the call stands for; {@code null}: somebody triggered it
   */
  public record Recurrence(String scheduleId, @Nullable Instant nominalTime) {}

  /**
   * The running attempt that makes a call.
   *
   * @param id its execution
   * @param attempt its number
   * @param claimId its claim
   * @param orchestrates whether it is an orchestration, which starts the workflows of its children
   *     itself
   * @param endsChild whether an abort of it reaches the child
   */
  public record CallingAttempt(
      ExecutionId id, int attempt, String claimId, boolean orchestrates, boolean endsChild) {

    /** A function's attempt. */
    public CallingAttempt(ExecutionId id, int attempt, String claimId) {
      this(id, attempt, claimId, false, false);
    }
  }

  /** Whether an abort of the parent reaches it. */
  public boolean endsWithParent() {
    return parent != null && parent.endsChild();
  }

  /** Whether the parent itself starts the workflow, as a child of its own. */
  boolean isStartedByParent() {
    return parent != null && parent.orchestrates();
  }
}
