package dev.adjourn.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.protocol.Admission;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/**
 * One execution, from its acceptance to its final state. Its workflow id is the execution's id. The
 * type's name carries a version, since workers of several releases can be at work at once (protocol
 * rule 41).
 */
@WorkflowInterface
public interface ExecutionWorkflow {

  /** The type's name in Temporal. */
  String TYPE = "ExecutionWorkflow1";

  /** Signal: something changed, ask PostgreSQL what is next. */
  String LOOK_AGAIN = "lookAgain";

  /** Signal: the execution was given a place, dispatch its attempt. */
  String ADMITTED = "admitted";

  /** Signal: an abort was accepted, stop the running attempt. */
  String ABORT = "abort";

  /**
   * Drives the execution. Ends Failed with the error of a failed execution, else Completed, with a
   * copy of a small result if it succeeded. A run that Temporal was asked to cancel, as Adjourn
   * asks it once an execution was cancelled, ends Canceled whatever the final state.
   */
  @WorkflowMethod(name = TYPE)
  @Nullable JsonNode run(ExecutionStart start);

  /** See {@link #LOOK_AGAIN}. Carries no decision. */
  @SignalMethod(name = LOOK_AGAIN)
  void lookAgain();

  /**
   * See {@link #ADMITTED}.
   *
   * @param go the dispatch that was decided with the admission, so that nobody has to ask; absent:
   *     ask PostgreSQL what is next. As with every dispatch, only the claim decides whether it runs
   */
  @SignalMethod(name = ADMITTED)
  void admitted(Admission.@Nullable Go go);

  /** See {@link #ABORT}. */
  @SignalMethod(name = ABORT)
  void abort();
}
