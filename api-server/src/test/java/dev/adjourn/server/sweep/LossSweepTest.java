package dev.adjourn.server.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.server.SettableInstant;
import dev.adjourn.server.TestStore;
import dev.adjourn.store.transition.LoseAttempt;
import dev.adjourn.store.worker.Archive;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LossSweepTest {

  private static final Duration LEASE = Duration.ofSeconds(10);

  private final TestStore store = new TestStore();
  private final SettableInstant clock = new SettableInstant();
  private final LossSweep sweep =
      new LossSweep(
          store.transactions(),
          new LoseAttempt(store.transactions(), (function, time) -> {}),
          new Archive(store.transactions()),
          LEASE,
          clock);

  private void runEvery(Duration pause, int rounds) {
    for (int round = 0; round < rounds; round++) {
      clock.pass(pause);
      sweep.run();
    }
  }

  private void endLease() {
    store.execute("UPDATE workers SET lease_until = now() - interval '1 s'");
  }

  @Test
  void rule18_leasesAreJudgedOnlyOnceTheServerHasBeenThereForALease() {
    ExecutionId id = store.start();
    endLease();

    sweep.run();
    runEvery(Duration.ofSeconds(1), 9);
    assertThat(store.state(id)).isEqualTo("started");
    runEvery(Duration.ofSeconds(1), 1);

    assertThat(store.state(id)).isEqualTo("failed");
    assertThat(store.messages(id)).contains("look_again");
  }

  @Test
  void rule18_afterAGapItWaitsForALeaseAgain() {
    sweep.run();
    runEvery(Duration.ofSeconds(1), 20);
    ExecutionId id = store.start();
    endLease();

    clock.pass(Duration.ofSeconds(6));
    sweep.run();
    runEvery(Duration.ofSeconds(5), 1);
    assertThat(store.state(id)).isEqualTo("started");
    runEvery(Duration.ofSeconds(5), 1);

    assertThat(store.state(id)).isEqualTo("failed");
  }

  @Test
  void rule18_aRoundThatFailedIsAGap() {
    sweep.run();
    runEvery(Duration.ofSeconds(1), 20);
    ExecutionId id = store.start();
    endLease();
    store.shut();
    for (int round = 0; round < 3; round++) {
      clock.pass(Duration.ofSeconds(2));
      failToRun();
    }
    store.open();

    sweep.run();
    assertThat(store.state(id)).isEqualTo("started");
    runEvery(Duration.ofSeconds(1), 10);

    assertThat(store.state(id)).isEqualTo("failed");
  }

  private void failToRun() {
    try {
      sweep.run();
    } catch (RuntimeException e) {
      return;
    }
    throw new AssertionError("the database should be away");
  }

  @Test
  void rule18_aDeadlineIsJudgedOnceItsWorkerHadTimeToReport() {
    ExecutionId id = store.start();
    store.execute(
        "UPDATE executions SET started_at = now() - interval '31 min', deadline_at = now()");

    sweep.run();
    assertThat(store.state(id)).isEqualTo("started");
    runEvery(Duration.ofSeconds(2), 6);

    assertThat(store.state(id)).isEqualTo("failed");
    assertThat(store.value(String.class, "SELECT error_code FROM executions")).isEqualTo("ER0001");
  }

  @Test
  void rule18_aLivingWorkersAttemptGoesOn() {
    ExecutionId id = store.start();

    sweep.run();
    runEvery(Duration.ofSeconds(5), 5);

    assertThat(store.state(id)).isEqualTo("started");
  }

  @Test
  void rule39_functionsOfLostWorkersAreArchivedOnceTheServerHasBeenThereForALease() {
    store.execute("UPDATE builds SET functions = '{}'");
    endLease();

    sweep.run();
    runEvery(Duration.ofSeconds(1), 9);
    assertThat(isArchived()).isFalse();
    runEvery(Duration.ofSeconds(1), 1);
    assertThat(isArchived()).isTrue();
    store.execute("UPDATE workers SET lease_until = now() + interval '1 min'");
    runEvery(Duration.ofSeconds(1), 1);

    assertThat(isArchived()).isFalse();
  }

  private boolean isArchived() {
    return store.value(Boolean.class, "SELECT archived_at IS NOT NULL FROM functions");
  }
}
