package dev.adjourn.store.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.LeaseAnswer;
import dev.adjourn.model.protocol.LeaseRenewal;
import dev.adjourn.model.protocol.LeaseRenewal.HeldClaim;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeasesTest {

  private static final LeaseAnswer ALL_WELL = new LeaseAnswer(true, List.of(), List.of());

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  private LeaseAnswer renew(HeldClaim... claims) {
    return bundle.leases.renew(new LeaseRenewal(Bundle.WORKER, List.of(claims)));
  }

  private boolean lives() {
    return database.value(
        Boolean.class, "SELECT lease_until > clock_timestamp() + interval '9 s' FROM workers");
  }

  private void startedLongAgo(ExecutionId id) {
    database.execute(
        "UPDATE executions SET started_at = now() - interval '11 s' WHERE id = ?", id.value());
  }

  @Test
  void rule18_aRenewalLastsForALease() {
    database.execute("UPDATE workers SET lease_until = now() - interval '1 min'");
    ExecutionId id = bundle.start();

    assertThat(renew(new HeldClaim(id, 1, "claim-1"))).isEqualTo(ALL_WELL);

    assertThat(lives()).isTrue();
  }

  @Test
  void rule18_anUnknownWorkerIsToldToRegister() {
    LeaseAnswer answer = bundle.leases.renew(new LeaseRenewal("stranger", List.of()));

    assertThat(answer).isEqualTo(new LeaseAnswer(false, List.of(), List.of()));
    assertThat(database.value(Integer.class, "SELECT count(*) FROM workers")).isEqualTo(1);
  }

  @Test
  void rule18_theAnswerNamesWhatIsAborted() {
    ExecutionId id = bundle.start();
    bundle.cancel.cancel(id, true);

    assertThat(renew(new HeldClaim(id, 1, "claim-1")))
        .isEqualTo(new LeaseAnswer(true, List.of("claim-1"), List.of()));
  }

  @Test
  void rule18_theAnswerNamesWhatIsNoLongerTheWorkersOwn() {
    ExecutionId ended = bundle.start();
    bundle.loseAttempt.holderGone(ended, 1, "claim-1");

    assertThat(renew(new HeldClaim(ended, 1, "claim-1"), new HeldClaim(ended, 1, "in-flight")))
        .isEqualTo(new LeaseAnswer(true, List.of(), List.of("claim-1", "in-flight")));
  }

  @Test
  void rule18_aClaimInFlightHoldsItsAttemptOnceItIsAnswered() {
    ExecutionId id = bundle.enqueueNow();
    HeldClaim inFlight = new HeldClaim(id, 1, "c");
    renew(inFlight);

    bundle.claim(id, 1, 1, "c");

    assertThat(renew(inFlight)).isEqualTo(ALL_WELL);
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void rule18_whatIsNotListedIsLostOnceItIsOlderThanALease() {
    ExecutionId young = bundle.start();
    ExecutionId old = bundle.start();
    startedLongAgo(old);

    assertThat(renew()).isEqualTo(ALL_WELL);

    assertThat(bundle.state(young)).isEqualTo(ExecutionState.STARTED);
    assertThat(bundle.get(old).errorCode()).isEqualTo(ErrorCode.ER0000);
    assertThat(bundle.messages(old)).endsWith(MessageKind.LOOK_AGAIN);
  }

  @Test
  void rule18_whatIsListedIsKeptHoweverOldItIs() {
    ExecutionId old = bundle.start();
    startedLongAgo(old);

    assertThat(renew(new HeldClaim(old, 1, "claim-1"))).isEqualTo(ALL_WELL);

    assertThat(bundle.state(old)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void oneClaimIdForTwoExecutionsIsAnsweredToo() {
    ExecutionId first = bundle.start();
    ExecutionId second = bundle.start();

    assertThat(renew(new HeldClaim(first, 1, "claim-1"), new HeldClaim(second, 1, "claim-1")))
        .isEqualTo(ALL_WELL);
  }

  @Test
  void rule18_aWorkerThatLeavesHasNoLease() {
    bundle.leases.leave(Bundle.WORKER);

    assertThat(lives()).isFalse();
    assertThat(
            database.value(Boolean.class, "SELECT lease_until <= clock_timestamp() FROM workers"))
        .isTrue();
  }
}
