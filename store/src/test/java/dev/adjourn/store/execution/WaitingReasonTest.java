package dev.adjourn.store.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.WaitingReason;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.sweep.SweepDao;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each reason, and when the next thing happens where that is known. */
class WaitingReasonTest {

  private static final long PATIENCE = 120_000;

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  private void assertWaits(ExecutionId id, WaitingReason reason) {
    assertThat(bundle.get(id).waitingReason()).isEqualTo(reason);
    assertThat(bundle.get(id).nextAt()).isNull();
  }

  @Test
  void scheduledSaysWhen() {
    Instant later = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    Execution waiting = bundle.get(bundle.enqueueAt(later));

    assertThat(waiting.waitingReason()).isEqualTo(WaitingReason.SCHEDULED);
    assertThat(waiting.nextAt()).isEqualTo(later);
  }

  @Test
  void retrySaysWhen() {
    bundle.register(FunctionOptions.standard().withRetry(RetryPolicy.attempts(2)));
    ExecutionId id = bundle.start();
    bundle.fail(id, 1, "claim-1");

    Execution waiting = bundle.get(id);

    assertThat(waiting.waitingReason()).isEqualTo(WaitingReason.RETRY);
    assertThat(waiting.nextAt()).isAfter(Instant.now());
  }

  @Test
  void concurrencyIsForThoseWithoutASlot() {
    bundle.register(FunctionOptions.standard().withConcurrency(1, MaxConcurrencyAction.KEEP));
    bundle.start();

    assertWaits(bundle.enqueueNow(), WaitingReason.CONCURRENCY);
  }

  @Test
  void pausedAndArchivedComeBeforeAllElse() {
    ExecutionId due = bundle.enqueueNow();
    ExecutionId scheduled = bundle.enqueueAt(Instant.now().plusSeconds(60));
    database.execute("UPDATE functions SET paused_at = now()");
    assertWaits(due, WaitingReason.PAUSED);
    assertThat(bundle.get(scheduled).waitingReason()).isEqualTo(WaitingReason.PAUSED);
    assertThat(bundle.get(scheduled).nextAt()).isNotNull();

    database.execute("UPDATE functions SET archived_at = now()");

    assertWaits(due, WaitingReason.ARCHIVED);
  }

  @Test
  void noWorkerIsForWhatNoLivingOneHas() {
    ExecutionId id = bundle.enqueueNow();
    assertWaits(id, WaitingReason.DISPATCHED);

    bundle.leases.leave(Bundle.WORKER);

    assertWaits(id, WaitingReason.NO_WORKER);
  }

  @Test
  void anythingButCreatedWaitsForNothing() {
    ExecutionId id = bundle.start();

    assertThat(bundle.get(id).waitingReason()).isNull();
    bundle.fail(id, 1, "claim-1");
    assertThat(bundle.get(id).waitingReason()).isNull();
  }

  @Nested
  class WorkerFailing {

    private ExecutionId waiting;

    @BeforeEach
    void waitForMinutes() {
      waiting = bundle.enqueueNow();
      database.execute("UPDATE executions SET admitted_at = now() - interval '3 min'");
      database.execute("UPDATE workers SET registered_at = now() - interval '1 h'");
    }

    private void sweep() {
      database.dao(SweepDao.class).markFailing(PATIENCE);
    }

    @Test
    void rule40_isForWhatALivingWorkerWithRoomDoesNotTakeForMinutes() {
      assertThat(database.dao(SweepDao.class).markFailing(PATIENCE)).containsExactly("work");

      assertWaits(waiting, WaitingReason.WORKER_FAILING);
      assertThat(database.dao(SweepDao.class).markFailing(PATIENCE)).isEmpty();
    }

    @Test
    void rule40_endsAsSoonAsItTakesSomething() {
      sweep();
      ExecutionId other = bundle.enqueueNow();
      bundle.claim(other, 1, 1, "c");

      sweep();

      assertWaits(waiting, WaitingReason.DISPATCHED);
    }

    @Test
    void rule40_aWorkerThatCameJustNowHasTime() {
      database.execute("UPDATE workers SET registered_at = now()");

      sweep();

      assertWaits(waiting, WaitingReason.DISPATCHED);
    }

    @Test
    void rule40_aWorkerWithoutRoomIsBusyNotFailing() {
      database.execute("UPDATE workers SET capacity = 1");
      ExecutionId running = bundle.start();
      database.execute(
          "UPDATE executions SET started_at = now() - interval '1 h' WHERE id = ?",
          running.value());

      sweep();
      assertWaits(waiting, WaitingReason.DISPATCHED);
      database.execute("UPDATE workers SET capacity = 2");
      sweep();

      assertWaits(waiting, WaitingReason.WORKER_FAILING);
    }

    @Test
    void rule40_withoutALivingWorkerThereIsNone() {
      sweep();
      bundle.leases.leave(Bundle.WORKER);

      assertWaits(waiting, WaitingReason.NO_WORKER);
    }
  }
}
