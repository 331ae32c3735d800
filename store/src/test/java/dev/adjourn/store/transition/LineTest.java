package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.WaitingReason;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The slots of a function with {@code concurrency}. */
class LineTest {

  private static final FunctionOptions ONE =
      FunctionOptions.standard().withConcurrency(1, MaxConcurrencyAction.KEEP);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database).register(ONE);
  }

  @Test
  void oneAboveTheLimitWaitsAndSaysWhy() {
    ExecutionId first = bundle.start();

    ExecutionId second = bundle.enqueueNow();

    assertThat(bundle.state(first)).isEqualTo(ExecutionState.STARTED);
    assertThat(bundle.get(second).waitingReason()).isEqualTo(WaitingReason.CONCURRENCY);
    assertThat(bundle.admit.admit(second)).isInstanceOf(Admission.Wait.class);
    assertThat(bundle.claim(second, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("no slot"));
  }

  @Test
  void rule03_whateverEndsItsHolderFreesTheSlot() {
    nextIsAdmittedWhen(bundle.start(), id -> succeed(id));
    nextIsAdmittedWhen(bundle.start(), id -> bundle.fail(id, 1, "claim-1"));
    nextIsAdmittedWhen(bundle.start(), id -> bundle.loseAttempt.holderGone(id, 1, "claim-1"));
    nextIsAdmittedWhen(bundle.enqueueNow(), id -> bundle.cancel.cancel(id, false));
    nextIsAdmittedWhen(
        bundle.enqueueNow(),
        id -> {
          past("discard_after", id);
          new DiscardOverdue(database.transactions()).discard(id);
        });
  }

  @Test
  void rule03_anAbortFreesTheSlotOnlyWhenTheAttemptEnds() {
    ExecutionId running = bundle.start();
    ExecutionId next = bundle.enqueueNow();

    bundle.cancel.cancel(running, true);
    assertThat(isAdmitted(next)).isFalse();

    succeed(running);
    assertThat(bundle.state(running)).isEqualTo(ExecutionState.ABORTED);
    assertThat(isAdmitted(next)).isTrue();
  }

  @Test
  void rule04_aFreeSlotGoesToTheFirstInLineWithAMessage() {
    ExecutionId running = bundle.start();
    ExecutionId later = bundle.enqueueNow();
    ExecutionId earlier = bundle.enqueueAt(Instant.now().minusSeconds(60));

    succeed(running);

    assertThat(isAdmitted(earlier)).isTrue();
    assertThat(isAdmitted(later)).isFalse();
    assertThat(bundle.messages(earlier)).containsExactly(MessageKind.START, MessageKind.ADMITTED);
    assertThat(bundle.claim(earlier, 1, 2, "c")).isInstanceOf(ClaimAnswer.Run.class);
    assertThat(bundle.messages(later)).containsExactly(MessageKind.START);
  }

  @Test
  void rule04_aLowerLimitTakesSlotsBackFromTheLastInLine() {
    bundle.register(limit(3, MaxConcurrencyAction.CANCEL));
    ExecutionId running = bundle.start();
    ExecutionId second = bundle.enqueueNow();
    ExecutionId third = bundle.enqueueNow();

    settleAfter(limit(2, MaxConcurrencyAction.CANCEL));

    assertThat(isAdmitted(second)).isTrue();
    assertThat(isAdmitted(third)).isFalse();
    // rule 11: whose slot was taken back is not cancelled
    assertThat(bundle.state(third)).isEqualTo(ExecutionState.CREATED);
    assertThat(bundle.claim(third, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("no slot"));
    succeed(running);
    assertThat(isAdmitted(third)).isTrue();
  }

  @Test
  void aHigherLimitLetsMoreInAndNoLimitAll() {
    bundle.start();
    List<ExecutionId> waiting =
        List.of(bundle.enqueueNow(), bundle.enqueueNow(), bundle.enqueueNow());

    settleAfter(limit(2, MaxConcurrencyAction.KEEP));
    assertThat(waiting).map(this::isAdmitted).containsExactly(true, false, false);

    settleAfter(FunctionOptions.standard());
    assertThat(waiting).map(this::isAdmitted).containsExactly(true, true, true);
  }

  @Test
  void rule05_nobodyGetsASlotForAskingFirst() {
    ExecutionId running = bundle.start();
    ExecutionId first = bundle.enqueueNow();
    ExecutionId second = bundle.enqueueNow();
    database.execute("UPDATE executions SET admitted_at = NULL");
    database.execute(
        "UPDATE executions SET state = 'succeed', claim_id = NULL WHERE state = 'started'");

    assertThat(bundle.admit.admit(second)).isInstanceOf(Admission.Wait.class);
    assertThat(bundle.admit.admit(first)).isInstanceOf(Admission.Go.class);
    assertThat(bundle.messages(running)).containsExactly(MessageKind.START);
  }

  @Test
  void rule06_aClaimThatIsToldToWaitGivesTheSlotBack() {
    ExecutionId id = bundle.enqueueNow();
    database.execute("UPDATE functions SET paused_at = now()");

    assertThat(bundle.claim(id, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("paused"));

    assertThat(isAdmitted(id)).isFalse();
  }

  @Test
  void rule08_aRescheduleToLaterGivesTheSlotToTheNext() {
    ExecutionId first = bundle.enqueueNow();
    ExecutionId second = bundle.enqueueNow();

    new Reschedule(database.transactions()).reschedule(first, Instant.now().plusSeconds(3_600));

    assertThat(isAdmitted(first)).isFalse();
    assertThat(isAdmitted(second)).isTrue();
  }

  @Test
  void rule07_aRowThatIsMovedInFrontDoesNotDisplaceAnAdmittedOne() {
    ExecutionId admitted = bundle.enqueueNow();
    ExecutionId moved = bundle.enqueueAt(Instant.now().plusSeconds(3_600));

    new Reschedule(database.transactions()).reschedule(moved, Instant.now().minusSeconds(3_600));

    assertThat(isAdmitted(admitted)).isTrue();
    assertThat(isAdmitted(moved)).isFalse();
  }

  @Test
  void rule10_whilePausedNobodyStartsAndAfterwardsAllGoOn() {
    ExecutionId running = bundle.start();
    ExecutionId next = bundle.enqueueNow();
    database.execute("UPDATE functions SET paused_at = now()");

    succeed(running);

    assertThat(isAdmitted(next)).isFalse();
    assertThat(bundle.get(next).waitingReason()).isEqualTo(WaitingReason.PAUSED);
    database.execute("UPDATE functions SET paused_at = NULL");
    settle();
    assertThat(isAdmitted(next)).isTrue();
  }

  @Test
  void rule11_whoWouldHaveToWaitIsCancelledAtEnqueue() {
    bundle.register(limit(1, MaxConcurrencyAction.CANCEL));
    bundle.start();

    ExecutionId second = bundle.enqueueNow();

    assertThat(bundle.state(second)).isEqualTo(ExecutionState.CANCELLED);
    assertThat(bundle.messages(second)).isEmpty();
  }

  @Test
  void rule11_andAtItsTimeAndWhenItIsMoved() {
    bundle.register(limit(1, MaxConcurrencyAction.CANCEL));
    bundle.start();
    ExecutionId due = bundle.enqueueAt(Instant.now().plusSeconds(3_600));
    ExecutionId moved = bundle.enqueueAt(Instant.now().plusSeconds(3_600));
    past("due_at", due);

    settle();
    assertThat(bundle.state(due)).isEqualTo(ExecutionState.CANCELLED);
    assertThat(bundle.messages(due)).containsExactly(MessageKind.START, MessageKind.CANCEL);

    new Reschedule(database.transactions());
    assertThat(bundle.admit.admit(moved)).isInstanceOf(Admission.Until.class);
  }

  @Test
  void rule11_aRetryIsNeverCancelled() {
    RetryPolicy often = new RetryPolicy(5, 0.0, 0.0, 1.0, 0.0);
    bundle.register(limit(1, MaxConcurrencyAction.CANCEL).withRetry(often));
    ExecutionId failing = bundle.start();
    bundle.fail(failing, 1, "claim-1");
    ExecutionId next = bundle.enqueueNow();

    assertThat(bundle.state(failing)).isEqualTo(ExecutionState.CREATED);
    assertThat(bundle.state(next)).isEqualTo(ExecutionState.CANCELLED);
  }

  @Test
  void rule12_whatIsPastItsMomentGetsNoSlot() {
    ExecutionId running = bundle.start();
    ExecutionId overdue = bundle.enqueueNow();
    ExecutionId next = bundle.enqueueNow();
    past("discard_after", overdue);

    succeed(running);

    assertThat(isAdmitted(overdue)).isFalse();
    assertThat(isAdmitted(next)).isTrue();
    assertThat(bundle.admit.admit(overdue))
        .isEqualTo(new Admission.Final(ExecutionState.DISCARDED, null));
  }

  @Test
  void rule22_atItsTimeItIsAdmittedWithoutAnyWorker() {
    ExecutionId id = bundle.enqueueAt(Instant.now().plusSeconds(3_600));
    past("due_at", id);

    settle();

    assertThat(isAdmitted(id)).isTrue();
    assertThat(bundle.messages(id)).containsExactly(MessageKind.START, MessageKind.ADMITTED);
  }

  private void nextIsAdmittedWhen(
      ExecutionId holder, java.util.function.Consumer<ExecutionId> ended) {
    ExecutionId next = bundle.enqueueNow();
    assertThat(isAdmitted(next)).isFalse();

    ended.accept(holder);

    assertThat(isAdmitted(next)).isTrue();
    bundle.cancel.cancel(next, false);
  }

  private void succeed(ExecutionId id) {
    bundle.complete.complete(id, 1, CompletionRequest.success("claim-1", "null"));
  }

  private void settleAfter(FunctionOptions options) {
    bundle.register(options);
    settle();
  }

  /** What the sweep does. */
  private void settle() {
    List<String> open =
        database
            .transactions()
            .read(dev.adjourn.store.sweep.SweepDao.class, dao -> dao.openLines());
    open.forEach(new Settle(database.transactions())::settle);
  }

  private boolean isAdmitted(ExecutionId id) {
    return database.value(
        Boolean.class, "SELECT admitted_at IS NOT NULL FROM executions WHERE id = ?", id.value());
  }

  private void past(String column, ExecutionId id) {
    database.execute(
        "UPDATE executions SET " + column + " = now() - interval '1 s' WHERE id = '" + id + "'");
  }

  private static FunctionOptions limit(int most, MaxConcurrencyAction action) {
    return FunctionOptions.standard().withConcurrency(most, action);
  }
}
