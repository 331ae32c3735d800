package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.WaitRequest;
import dev.adjourn.model.protocol.WakeRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions that wait for others, with {@code concurrency: 1}. */
class SlotLoanTest {

  private static final FunctionOptions ONE =
      FunctionOptions.standard().withConcurrency(1, MaxConcurrencyAction.KEEP);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private SlotLoan slots;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database).register(ONE);
    slots = new SlotLoan(database.transactions());
  }

  @Test
  void rule24_whoWaitsLendsItsSlot() {
    ExecutionId parent = bundle.start();
    ExecutionId child = bundle.enqueueNow();

    assertThat(lend(parent, 1, child)).isFalse();

    assertThat(bundle.startNext(child, "claim-child")).isInstanceOf(ClaimAnswer.Run.class);
    assertThat(bundle.state(parent)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void rule24_aWaitThatCanEndAlreadyLendsNothing() {
    ExecutionId child = bundle.start();
    succeed(child);
    ExecutionId parent = bundle.start();

    assertThat(lend(parent, 1, child)).isTrue();

    assertThat(bundle.admit.admit(bundle.enqueueNow())).isInstanceOf(Admission.Wait.class);
  }

  @Test
  void rule24_whoWaitsForAnyLendsItsSlotOnlyIfNoneHasEnded() {
    ExecutionId ended = bundle.start();
    succeed(ended);
    ExecutionId parent = bundle.start();
    List<ExecutionId> open = List.of(bundle.enqueueNow(), bundle.enqueueNow());
    List<ExecutionId> oneHasEnded = List.of(open.get(0), ended);

    assertThat(slots.lend(parent, 1, new WaitRequest("claim-1", 1, oneHasEnded, true)).held())
        .isTrue();
    assertThat(slots.lend(parent, 1, new WaitRequest("claim-1", 2, open, true)).held()).isFalse();
  }

  @Test
  void rule25_whoWakesGoesFirstInLine() {
    ExecutionId parent = bundle.start();
    ExecutionId child = bundle.enqueueNow();
    ExecutionId other = bundle.enqueueNow();
    lend(parent, 1, child);
    bundle.startNext(child, "claim-1");

    assertThat(reclaim(parent)).isFalse();
    succeed(child);

    assertThat(reclaim(parent)).isTrue();
    assertThat(reclaim(parent)).isTrue();
    assertThat(bundle.admit.admit(other)).isInstanceOf(Admission.Wait.class);
    succeed(parent);
    assertThat(bundle.admit.admit(other)).isInstanceOf(Admission.Go.class);
  }

  @Test
  void rule10_whoWakesGetsItsSlotAlsoWhileThePauseLasts() {
    ExecutionId parent = bundle.start();
    ExecutionId child = bundle.enqueueAt(Instant.now().plusSeconds(3_600));
    lend(parent, 1, child);
    database.execute("UPDATE functions SET paused_at = now()");

    assertThat(reclaim(parent)).isTrue();
  }

  @Test
  void rule24_aLateCopyOfAWaitLendsNothingAgain() {
    ExecutionId parent = bundle.start();
    ExecutionId child = bundle.enqueueAt(Instant.now().plusSeconds(3_600));
    lend(parent, 1, child);
    reclaim(parent);

    assertThat(lend(parent, 1, child)).isTrue();
    assertThat(lend(parent, 2, child)).isFalse();
  }

  @Test
  void rule25_anAbortOrALossEndsTheWaitAndTakesNoSlotFromOthers() {
    ExecutionId aborted = bundle.start();
    ExecutionId child = bundle.enqueueNow();
    lend(aborted, 1, child);
    bundle.startNext(child, "claim-1");

    bundle.cancel.cancel(aborted, true);

    assertThatThrownBy(() -> reclaim(aborted)).isInstanceOf(ConflictException.class);
    bundle.loseAttempt.holderGone(aborted, 1, "claim-1");
    assertThat(bundle.state(aborted)).isEqualTo(ExecutionState.ABORTED);
    assertThat(bundle.admit.admit(bundle.enqueueNow())).isInstanceOf(Admission.Wait.class);
  }

  @Test
  void withoutALimitNobodyWaitsForASlot() {
    bundle.register(FunctionOptions.standard()).settle();
    ExecutionId parent = bundle.start();
    lend(parent, 1, bundle.enqueueNow());

    assertThat(reclaim(parent)).isTrue();
    succeed(parent);
    assertThat(bundle.state(parent)).isEqualTo(ExecutionState.SUCCEED);
  }

  @Test
  void rule15_onlyTheHolderOfTheAttemptCan() {
    ExecutionId parent = bundle.start();
    ExecutionId child = bundle.enqueueNow();
    WaitRequest foreign = new WaitRequest("another", 1, List.of(child), false);

    assertThatThrownBy(() -> slots.lend(parent, 1, foreign)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> slots.reclaim(parent, 2, new WakeRequest("claim-1")))
        .isInstanceOf(ConflictException.class);
  }

  private boolean lend(ExecutionId parent, int serial, ExecutionId child) {
    return slots.lend(parent, 1, new WaitRequest("claim-1", serial, List.of(child), false)).held();
  }

  private boolean reclaim(ExecutionId parent) {
    return slots.reclaim(parent, 1, new WakeRequest("claim-1")).held();
  }

  private void succeed(ExecutionId id) {
    bundle.complete.complete(id, 1, CompletionRequest.success("claim-1", "null"));
  }
}
