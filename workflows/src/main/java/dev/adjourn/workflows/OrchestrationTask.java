package dev.adjourn.workflows;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import org.jspecify.annotations.Nullable;

/**
 * What a run of {@link OrchestrationWorkflow} starts with.
 *
 * @param executionId the execution
 * @param function its function
 * @param attempt the attempt's number, counted from 1
 * @param dispatch the dispatch that handed it over
 * @param claimId the claim under which it runs; the same after a reset, so that nobody else's
 * @param version the version of its code
 * @param restart where an earlier run of the same attempt left off; absent in the first one
 */
public record OrchestrationTask(
    ExecutionId executionId,
    FunctionName function,
    int attempt,
    int dispatch,
    String claimId,
    String version,
    @Nullable Restart restart) {

  /**
   * How a run goes on after {@code restartWith}.
   *
   * @param arguments a JSON array
   * @param calls how many calls were made so far
   * @param waits how many events were waited for so far
   * @param lines how many lines were logged so far
   */
  public record Restart(String arguments, int calls, int waits, int lines) {}

  /** The same attempt, to go on in a run of its own. */
  public OrchestrationTask restarting(Restart from) {
    return new OrchestrationTask(executionId, function, attempt, dispatch, claimId, version, from);
  }

  /** The id of its workflow: no two attempts, and no two dispatches of one, share it. */
  public String workflowId() {
    return workflowId(executionId, attempt, dispatch);
  }

  /** The id of the workflow of an attempt that was handed over by this dispatch. */
  public static String workflowId(ExecutionId id, int attempt, int dispatch) {
    return id.value() + ":" + attempt + "." + dispatch;
  }
}
