package dev.adjourn.store.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.model.protocol.OrchestrationHost;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.sweep.SweepDao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An attempt that a workflow holds, and no worker. */
class OrchestratedAttemptTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database).registerOrchestration(FunctionOptions.standard());
  }

  @Test
  void isDispatchedToTheVersionThatIsRegistered() {
    ExecutionId id = bundle.enqueuePlan();

    Admission.Go go = (Admission.Go) bundle.admit.admit(id);

    assertThat(go.orchestration()).isEqualTo(new OrchestrationHost("shop", "v1"));
    assertThat(((Admission.Go) bundle.admit.admit(bundle.enqueueNow())).orchestration()).isNull();
  }

  @Test
  void endsNeitherWithALeaseNorAtADeadline() {
    ExecutionId id = bundle.startPlan("claim-1");
    database.execute("UPDATE workers SET lease_until = now() - INTERVAL '1 day'");
    database.execute("UPDATE executions SET started_at = now() - INTERVAL '90 days'");

    assertThat(sweep().withoutLease(10)).isEmpty();
    assertThat(sweep().pastDeadline(10)).isEmpty();
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void isLostWhenItsWorkflowTimesOutOrIsTerminated() {
    ExecutionId id = bundle.startPlan("claim-1");

    bundle.loseAttempt.dispatchTimedOut(id, new LossReport(1, 1));

    assertThat(bundle.state(id)).isEqualTo(ExecutionState.FAILED);
    assertThat(bundle.outcome(id).error())
        .isEqualTo(ExecutionError.of(ErrorCode.ER0000, "its workflow has ended"));
    assertThat(bundle.messages(id)).contains(MessageKind.TERMINATE);
  }

  @Test
  void thatIsAbortedHasHalfAMinuteToEnd() {
    ExecutionId id = bundle.startPlan("claim-1");
    bundle.cancel.cancel(id, true);

    assertThat(sweep().pastDeadline(10)).isEmpty();
    database.execute("UPDATE executions SET deadline_at = deadline_at - INTERVAL '31 seconds'");

    assertThat(sweep().pastDeadline(10)).hasSize(1);
    bundle.loseAttempt.holderGone(id, 1, "claim-1");
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.ABORTED);
    assertThat(bundle.messages(id)).contains(MessageKind.ABORT, MessageKind.TERMINATE);
  }

  @Test
  void rule24_lendsItsSlotFromItsStartOn() {
    bundle.registerOrchestration(
        FunctionOptions.standard().withConcurrency(1, MaxConcurrencyAction.KEEP));
    ExecutionId first = bundle.enqueuePlan();
    ExecutionId second = bundle.enqueuePlan();

    assertThat(bundle.claimPlan(first, "claim-1")).isInstanceOf(ClaimAnswer.Run.class);

    assertThat(bundle.messages(second)).contains(MessageKind.ADMITTED);
    assertThat(bundle.admit.admit(second)).isInstanceOf(Admission.Go.class);
  }

  @Test
  void keepsItsSlotToItsEndIfItIsToHoldIt() {
    bundle.registerOrchestration(
        FunctionOptions.standard()
            .withConcurrency(1, MaxConcurrencyAction.KEEP)
            .withHoldSlotWhileWaiting());
    ExecutionId first = bundle.startPlan("claim-1");
    ExecutionId second = bundle.enqueuePlan();

    assertThat(bundle.admit.admit(second)).isInstanceOf(Admission.Wait.class);
    bundle.loseAttempt.holderGone(first, 1, "claim-1");
    assertThat(bundle.admit.admit(second)).isInstanceOf(Admission.Go.class);
  }

  @Test
  void isLookedAfterAndShownAsStuckUntilItEnds() {
    ExecutionId id = bundle.startPlan("claim-1");

    List<RunningOrchestration> taken = take();
    assertThat(taken)
        .containsExactly(new RunningOrchestration(id, 1, 1, "claim-1", "v1", true, null));
    assertThat(take()).isEmpty();

    dao().setStuckReason(id, 1, "changed");
    assertThat(bundle.get(id).stuckReason()).isEqualTo("changed");
    bundle.loseAttempt.holderGone(id, 1, "claim-1");
    assertThat(bundle.get(id).stuckReason()).isNull();
  }

  @Test
  void isNotHostedOnceNoLivingWorkerHasItsVersion() {
    bundle.startPlan("claim-1");
    database.execute("UPDATE workers SET lease_until = now() - INTERVAL '1 day'");

    assertThat(take()).singleElement().extracting(RunningOrchestration::hosted).isEqualTo(false);
  }

  private List<RunningOrchestration> take() {
    database.execute("UPDATE executions SET started_at = started_at - INTERVAL '10 seconds'");
    return dao().takeUnchecked(10, 5_000);
  }

  private OrchestrationDao dao() {
    return database.jdbi().onDemand(OrchestrationDao.class);
  }

  private SweepDao sweep() {
    return database.jdbi().onDemand(SweepDao.class);
  }
}
