package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Inline;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdmitTest {

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
  void rule13_eachGoHasANewDispatchNumber() {
    ExecutionId id = bundle.enqueueNow();

    Admission.Go first = (Admission.Go) bundle.admit.admit(id);
    Admission.Go second = (Admission.Go) bundle.admit.admit(id);

    assertThat(first.dispatch()).isEqualTo(2);
    assertThat(second.dispatch()).isEqualTo(3);
    assertThat(second.attempt()).isEqualTo(1);
    assertThat(bundle.claim(id, 1, 2, "c")).isInstanceOf(ClaimAnswer.Refused.class);
    assertThat(bundle.claim(id, 1, 3, "c")).isInstanceOf(ClaimAnswer.Run.class);
  }

  @Test
  void aGoSaysWhetherTheAttemptRunsInsideTheWorkflowTask() {
    ExecutionId id = bundle.enqueueNow();
    assertThat(((Admission.Go) bundle.admit.admit(id)).inline()).isFalse();

    bundle.register(FunctionOptions.standard().withInline(Inline.ALWAYS));

    assertThat(((Admission.Go) bundle.admit.admit(id)).inline()).isTrue();
  }

  @Test
  void rule21_tellsHowLongToWaitNeverUntilWhen() {
    Admission.Until until = (Admission.Until) bundle.admit.admit(bundle.enqueueAt(in(3_600)));

    assertThat(until.millis()).isBetween(3_590_000L, 3_601_000L);
  }

  @Test
  void rule06_aWaitTakesTheAdmissionBack() {
    ExecutionId id = bundle.enqueueNow();
    database.execute("UPDATE functions SET paused_at = now()");

    assertThat(bundle.admit.admit(id)).isInstanceOf(Admission.Wait.class);
    assertThat(
            database.value(
                Boolean.class,
                "SELECT admitted_at IS NULL FROM executions WHERE id = ?",
                id.value()))
        .isTrue();
  }

  @Test
  void rule17_answersForEveryState() {
    ExecutionId running = bundle.start();
    ExecutionId failed = bundle.start();
    bundle.fail(failed, 1, "claim-1");

    assertThat(bundle.admit.admit(running)).isInstanceOf(Admission.Running.class);
    assertThat(bundle.admit.admit(failed))
        .isEqualTo(new Admission.Final(ExecutionState.FAILED, Bundle.error("broken")));
    assertThat(bundle.admit.admit(new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV")))
        .isInstanceOf(Admission.Unknown.class);
  }

  @Test
  void rule12_discardsWhatIsPastItsMoment() {
    ExecutionId id = bundle.enqueueNow();
    database.execute("UPDATE executions SET discard_after = now() - interval '1 s'");

    assertThat(bundle.claim(id, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("discarded"));
    assertThat(bundle.admit.admit(id))
        .isEqualTo(new Admission.Final(ExecutionState.DISCARDED, null));
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.DISCARDED);
  }

  @Test
  void rule32_admitClosesTheOpenLookAgain() {
    ExecutionId id = bundle.enqueueNow();
    for (int i = 0; i < 3; i++) {
      database
          .transactions()
          .decide(
              decision -> {
                decision.sendLookAgain(id);
                return null;
              });
    }
    assertThat(bundle.messages(id)).containsExactly(MessageKind.START, MessageKind.LOOK_AGAIN);

    bundle.admit.admit(id);
    database
        .transactions()
        .decide(
            decision -> {
              decision.sendLookAgain(id);
              return null;
            });

    assertThat(bundle.messages(id)).hasSize(3);
  }
}
