package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionNotFoundException;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.WaitingReason;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.MessageSender;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.OutboxMessage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnqueueTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  private static Instant in(long seconds) {
    return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
  }

  @Test
  void acceptsAndAdmitsWhatIsDueAndLeavesAStartMessage() {
    Execution accepted = bundle.enqueue.enqueue(Bundle.call("[1.10]", null, null), null);

    assertThat(accepted.state()).isEqualTo(ExecutionState.CREATED);
    assertThat(accepted.attempt()).isZero();
    assertThat(accepted.scheduledAt()).isEqualTo(accepted.createdAt());
    assertThat(accepted.waitingReason()).isEqualTo(WaitingReason.DISPATCHED);
    assertThat(bundle.messages(accepted.id())).containsExactly(MessageKind.START);
    assertThat(
            database.value(
                Boolean.class,
                "SELECT admitted_at IS NOT NULL FROM executions WHERE id = ?",
                accepted.id().value()))
        .isTrue();
  }

  @Test
  void keepsArgumentsAndMetadataAsTheyWereSent() {
    NewExecution call =
        new NewExecution(
            Bundle.WORK,
            "[ 12345678901234567890, 1.10 ]",
            null,
            null,
            new Metadata(Map.of("user_id", "42")),
            null);

    Execution accepted = bundle.enqueue.enqueue(call, null);

    assertThat(accepted.metadata().pairs()).containsEntry("user_id", "42");
    assertThat(bundle.arguments(accepted.id())).isEqualTo("[ 12345678901234567890, 1.10 ]");
  }

  @Test
  void aDelayedExecutionIsNotAdmitted() {
    Instant later = in(3_600);
    Execution accepted = bundle.enqueue.enqueue(Bundle.call("[]", later, null), null);

    assertThat(accepted.scheduledAt()).isEqualTo(later);
    assertThat(accepted.nextAt()).isEqualTo(later);
    assertThat(accepted.waitingReason()).isEqualTo(WaitingReason.SCHEDULED);
    assertThat(bundle.claim(accepted.id(), 1, 1, "c")).isInstanceOf(ClaimAnswer.Refused.class);
  }

  @Test
  void refusesAFunctionThatNobodyRegisteredAndStoresNothing() {
    NewExecution call =
        new NewExecution(new FunctionName("createUser"), "[]", null, null, Metadata.none(), null);

    assertThatThrownBy(() -> bundle.enqueue.enqueue(call, null))
        .isInstanceOf(FunctionNotFoundException.class)
        .hasMessage("cannot find function \"createUser\"");
    assertThat(database.value(Integer.class, "SELECT count(*) FROM executions")).isZero();
  }

  @Test
  void rule43_theSameKeyGivesTheFirstAnswerAgainAndAnotherBodyAConflict() {
    IdempotencyKey key = new IdempotencyKey("dev", "k1", new byte[] {1});
    IdempotencyKey otherBody = new IdempotencyKey("dev", "k1", new byte[] {2});
    IdempotencyKey otherOwner = new IdempotencyKey("ops", "k1", new byte[] {2});

    Execution first = bundle.enqueue.enqueue(Bundle.call("[]", null, null), key);
    Execution again = bundle.enqueue.enqueue(Bundle.call("[]", null, null), key);
    Execution other = bundle.enqueue.enqueue(Bundle.call("[]", null, null), otherOwner);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThatThrownBy(() -> bundle.enqueue.enqueue(Bundle.call("[]", null, null), otherBody))
        .isInstanceOf(ConflictException.class);
    assertThat(bundle.messages(first.id())).containsExactly(MessageKind.START);
  }

  @Test
  void rule12_whatIsPastItsDiscardMomentIsDiscardedAtOnce() {
    Execution accepted = bundle.enqueue.enqueue(Bundle.call("[]", null, in(-1)), null);

    assertThat(accepted.state()).isEqualTo(ExecutionState.DISCARDED);
    assertThat(bundle.messages(accepted.id())).isEmpty();
  }

  @Test
  void onlyARunningAttemptIsRecordedAsParent() {
    ExecutionId parent = bundle.start();
    NewExecution.CallingAttempt caller = new NewExecution.CallingAttempt(parent, 1, "claim-1");
    NewExecution.CallingAttempt impostor = new NewExecution.CallingAttempt(parent, 1, "claim-2");

    Execution child = bundle.enqueue.enqueue(childOf(caller), null);

    assertThat(child.executedBy()).isEqualTo(parent);
    assertThatThrownBy(() -> bundle.enqueue.enqueue(childOf(impostor), null))
        .isInstanceOf(ConflictException.class);
  }

  private NewExecution childOf(NewExecution.CallingAttempt caller) {
    return new NewExecution(Bundle.WORK, "[]", null, null, Metadata.none(), caller);
  }

  @Test
  void rule28_aStartForWorkersThatAreBehindWaitsInTheOutboxForWhoeverHasRoom() {
    List<OutboxMessage> sent = new ArrayList<>();
    String work = database.value(String.class, "SELECT id FROM functions WHERE name = 'work'");
    Enqueue behind =
        new Enqueue(new Transactions(database.jdbi(), new Behind(sent, List.of("other", work))));
    OutboxDao outbox = database.dao(OutboxDao.class);

    Execution now = behind.enqueue(Bundle.call("[]", null, null), null);
    Execution later = behind.enqueue(Bundle.call("[]", in(3_600), null), null);

    assertThat(sent).extracting(OutboxMessage::executionId).containsExactly(later.id());
    assertThat(outbox.withStarts()).containsExactly(work);
    assertThat(outbox.takeOverdue(10)).isEmpty();
    assertThat(outbox.takeStarts(work, 10))
        .extracting(OutboxMessage::executionId)
        .containsExactly(now.id());
    assertThat(outbox.withStarts()).isEmpty();
  }

  @Test
  void onlyAStartWhoseExecutionMayRunAtOnceWaitsForWorkers() {
    bundle.enqueue.enqueue(Bundle.call("[]", null, null), null);
    bundle.enqueue.enqueue(Bundle.call("[]", in(3_600), null), null);

    assertThat(database.messages())
        .extracting(message -> message.functionId() != null)
        .containsExactly(true, false);
  }

  private record Behind(List<OutboxMessage> sent, List<String> behind) implements MessageSender {
    @Override
    public void accept(List<OutboxMessage> messages) {
      sent.addAll(messages);
    }
  }
}
