package dev.adjourn.workflows;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.OrchestrationHost;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;

/** Orchestrations in place of users' ones. */
final class FakeOrchestrations {

  static final OrchestrationHost V1 = new OrchestrationHost("test", "v1");
  static final OrchestrationHost V2 = new OrchestrationHost("test", "v2");

  private FakeOrchestrations() {}

  /** Its first attempt, to be run where this version is hosted. */
  static Admission.Go go(int dispatch, OrchestrationHost host) {
    return new Admission.Go(1, dispatch, 1_800_000, 5_000, host, false);
  }

  /** Ends at once. */
  public static final class Prompt implements OrchestrationWorkflow {
    @Override
    public AttemptReport run(OrchestrationTask task) {
      return FakeAttempts.succeeded();
    }

    @Override
    public void event() {}
  }

  /** Ends when it is told to. */
  public static final class Patient implements OrchestrationWorkflow {
    @Override
    public AttemptReport run(OrchestrationTask task) {
      try {
        Workflow.await(() -> false);
        return AttemptReport.notRun("never");
      } catch (CanceledFailure e) {
        return FakeAttempts.ended(ExecutionState.ABORTED);
      }
    }

    @Override
    public void event() {}
  }
}
