package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.FunctionState;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.model.UnknownFunctionIdException;
import dev.adjourn.model.WaitingReason;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.function.FunctionDao;
import dev.adjourn.store.outbox.MessageKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PauseFunctionTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private PauseFunction pause;
  private String function;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    pause = new PauseFunction(database.transactions());
    function = function().id();
  }

  @Test
  void whilePausedExecutionsAreAcceptedAndHeldAndWhatRunsGoesOn() {
    ExecutionId running = bundle.start();
    ExecutionId dispatched = bundle.enqueueNow();

    RegisteredFunction paused = pause.pause(function);

    assertThat(paused.state()).isEqualTo(FunctionState.PAUSED);
    assertThat(bundle.claim(dispatched, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("paused"));
    assertThat(bundle.get(bundle.enqueueNow()).waitingReason()).isEqualTo(WaitingReason.PAUSED);
    assertThat(bundle.fail(running, 1, "claim-1").isFinal()).isTrue();
    assertThat(function().executionsCreated()).isEqualTo(2);
    assertThat(function().executionsStarted()).isZero();
  }

  @Test
  void afterAResumeTheyStartInTheOrderOfTheirTimes() {
    pause.pause(function);
    List<ExecutionId> held = List.of(bundle.enqueueNow(), bundle.enqueueNow());

    RegisteredFunction resumed = pause.resume(function);

    assertThat(resumed.state()).isEqualTo(FunctionState.ACTIVE);
    assertThat(resumed.pausedAt()).isNull();
    assertThat(bundle.messages(held.get(0)))
        .containsExactly(MessageKind.START, MessageKind.ADMITTED);
    assertThat(bundle.startNext(held.get(0), "c")).isInstanceOf(ClaimAnswer.Run.class);
    assertThat(bundle.startNext(held.get(1), "d")).isInstanceOf(ClaimAnswer.Run.class);
  }

  @Test
  void rule04_aResumeIsNoStampedeAndReachesAll() {
    int held = 2 * Line.MOST + 300;
    pause.pause(function);
    hold(held);

    pause.resume(function);
    assertThat(admitted()).isEqualTo(Line.MOST);
    sweepOften();
    assertThat(admitted()).isEqualTo(Settle.MOST_UNCLAIMED);

    startAllAdmitted();
    sweepOften();
    assertThat(admitted()).isEqualTo(held);
    assertThat(database.value(Boolean.class, "SELECT needs_settle FROM functions")).isFalse();
  }

  @Test
  void rule04_nobodyOvertakesThoseThatAreHeldByAskingOrByComingLater() {
    pause.pause(function);
    hold(Settle.MOST_UNCLAIMED + 1);
    pause.resume(function);
    sweepOften();

    ExecutionId late = bundle.enqueueNow();
    assertThat(bundle.admit.admit(late)).isInstanceOf(Admission.Wait.class);
    assertThat(bundle.messages(late)).containsExactly(MessageKind.START);
    startAllAdmitted();
    sweepOften();

    assertThat(bundle.messages(late)).containsExactly(MessageKind.START, MessageKind.ADMITTED);
  }

  @Test
  void withALimitAResumeGivesOutItsSlots() {
    bundle.register(FunctionOptions.standard().withConcurrency(2, MaxConcurrencyAction.KEEP));
    pause.pause(function);
    for (int i = 0; i < 5; i++) {
      bundle.enqueueNow();
    }

    pause.resume(function);

    assertThat(admitted()).isEqualTo(2);
  }

  @Test
  void pausingAgainChangesNothing() {
    RegisteredFunction first = pause.pause(function);

    assertThat(pause.pause(function)).isEqualTo(first);
    assertThat(pause.resume(function).pausedAt()).isNull();
    assertThat(pause.resume(function).pausedAt()).isNull();
  }

  @Test
  void anUnknownFunctionIsNotFound() {
    assertThatThrownBy(() -> pause.pause("nobody"))
        .isInstanceOf(UnknownFunctionIdException.class)
        .hasMessage("cannot find function \"nobody\"");
    assertThatThrownBy(() -> pause.resume("nobody")).isInstanceOf(UnknownFunctionIdException.class);
  }

  private RegisteredFunction function() {
    return database.transactions().read(FunctionDao.class, FunctionDao::all).get(0);
  }

  private int admitted() {
    return database.value(
        Integer.class, "SELECT count(*) FROM executions WHERE admitted_at IS NOT NULL");
  }

  /** So many executions, as if they had been enqueued in this order. */
  private void hold(int count) {
    database.execute(
        """
        INSERT INTO executions (id, function_id, state, scheduled_at, due_at, created_at, updated_at)
        SELECT '01' || lpad(n::text, 24, '0'), ?, 'created', moment, moment, moment, moment
        FROM generate_series(1, ?) AS n
        CROSS JOIN LATERAL (SELECT now() - interval '1 h' + n * interval '1 ms') AS times (moment)
        """,
        function,
        count);
  }

  private void startAllAdmitted() {
    database.execute(
        """
        UPDATE executions SET state = 'started', attempt = 1, claim_id = id
        WHERE state = 'created' AND admitted_at IS NOT NULL
        """);
  }

  private void sweepOften() {
    for (int i = 0; i < 5; i++) {
      bundle.settle();
    }
  }
}
