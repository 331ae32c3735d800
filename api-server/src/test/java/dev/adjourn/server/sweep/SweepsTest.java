package dev.adjourn.server.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.server.TestStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SweepsTest {

  private final TestStore store = new TestStore();

  @Test
  void rule12_whatDidNotStartInTimeIsDiscardedAndItsWorkflowTold() {
    ExecutionId id = store.enqueue();
    store.execute("UPDATE executions SET discard_after = now()");

    new DiscardSweep(store.transactions()).run();
    new DiscardSweep(store.transactions()).run();

    assertThat(store.state(id)).isEqualTo("discarded");
    assertThat(store.messages(id)).containsExactly("start", "look_again");
  }

  @Test
  void rule34_whatNobodyAsksAboutIsLookedUpOnce() {
    ExecutionId id = store.enqueue();
    store.execute("DELETE FROM outbox");
    store.execute("UPDATE executions SET due_at = now() - interval '1 h', admitted_at = NULL");

    new ForgottenSweep(store.transactions()).run();
    new ForgottenSweep(store.transactions()).run();

    assertThat(store.messages(id)).containsExactly("look_again");
  }

  @Test
  void aRoundThatFailsDoesNotEndTheRounds() throws InterruptedException {
    AtomicInteger rounds = new AtomicInteger();
    Sweeps sweeps =
        new Sweeps()
            .every(
                Duration.ofMillis(10),
                "failing",
                () -> {
                  rounds.incrementAndGet();
                  throw new IllegalStateException("this time");
                });
    try {
      await().until(() -> rounds.get() > 3);
    } finally {
      sweeps.stop();
    }
  }
}
