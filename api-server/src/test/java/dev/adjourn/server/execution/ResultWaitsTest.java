package dev.adjourn.server.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.server.TestStore;
import dev.adjourn.store.execution.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResultWaitsTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final TestStore store = new TestStore();

  // not started: it looks at nothing by itself
  private final ResultWaits waits = new ResultWaits(store.jdbi());

  private void succeed(ExecutionId id) {
    store.complete(id, CompletionRequest.success("claim-1", "1"));
  }

  @AfterEach
  void stop() {
    waits.stop();
  }

  @Test
  void anEndThatThisServerHasRecordedIsLookedAtAtOnce() {
    ExecutionId id = store.start();
    CompletableFuture<Optional<Outcome>> outcome = waits.outcome(id, LONG);
    succeed(id);

    waits.ended(id);

    assertThat(outcome.join()).hasValueSatisfying(it -> assertThat(it.result()).isEqualTo("1"));
  }

  @Test
  void othersGoOnWaiting() {
    ExecutionId id = store.start();
    ExecutionId other = store.start();
    CompletableFuture<Optional<Outcome>> outcome = waits.outcome(id, LONG);
    CompletableFuture<Optional<Outcome>> others = waits.outcome(other, LONG);
    succeed(id);
    succeed(other);

    waits.ended(id);

    assertThat(outcome.join()).isPresent();
    assertThat(others).isNotDone();
  }
}
