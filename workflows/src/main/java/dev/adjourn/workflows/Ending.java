package dev.adjourn.workflows;

import static java.util.Objects.requireNonNullElse;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** Shows the end of an execution in Temporal: as a search attribute, and as a failed workflow. */
final class Ending {

  private Ending() {}

  /**
   * Shows the final state.
   *
   * @throws ApplicationFailure if the execution failed: the workflow then is Failed too
   */
  static void of(Admission.Final end) {
    showState(end.state());
    if (end.state() == ExecutionState.FAILED) {
      throw failure(end.error());
    }
  }

  /** In a namespace that lacks the attribute, an upsert would fail the workflow task for ever. */
  private static void showState(ExecutionState state) {
    if (Workflow.getTypedSearchAttributes().containsKey(ExecutionAttributes.STATE)) {
      Workflow.upsertTypedSearchAttributes(ExecutionAttributes.STATE.valueSet(state.wireName()));
    }
  }

  private static ApplicationFailure failure(@Nullable ExecutionError recorded) {
    ExecutionError error =
        requireNonNullElse(recorded, ExecutionError.of(ErrorCode.ER0000, "no error was recorded"));
    return ApplicationFailure.newBuilder()
        .setType(error.name())
        .setMessage(error.message())
        .setDetails(error)
        .setNonRetryable(true)
        .build();
  }
}
