package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.Race;
import dev.adjourn.store.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens when two want to decide at the same moment: exactly one does, both know who. */
class RaceTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final Race race = new Race();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  @AfterEach
  void tearDown() {
    race.close();
  }

  /** What a cancel answered, in short. */
  private record Verdict(boolean accepted, ExecutionState state) {}

  private Verdict cancel(ExecutionId id, boolean force) {
    Cancellation cancellation = bundle.cancel.cancel(id, force);
    return new Verdict(cancellation.accepted(), cancellation.state());
  }

  @Test
  void ofClaimAndCancelExactlyOneWinsAndTheLoserKnows() throws Exception {
    int started = 0;
    for (int round = 0; round < 200; round++) {
      ExecutionId id = bundle.enqueueNow();

      Race.Finish<ClaimAnswer, Verdict> finish =
          race.run(() -> bundle.claim(id, 1, 1, "c"), () -> cancel(id, false));

      if (finish.one() instanceof ClaimAnswer.Run) {
        started++;
        assertThat(finish.other()).isEqualTo(new Verdict(false, ExecutionState.STARTED));
      } else {
        assertThat(finish.one()).isEqualTo(new ClaimAnswer.Refused("state cancelled"));
        assertThat(finish.other()).isEqualTo(new Verdict(true, ExecutionState.CANCELLED));
      }
    }
    assertThat(count("started")).isEqualTo(started);
    assertThat(count("cancelled")).isEqualTo(200 - started);
  }

  private int count(String state) {
    return database.value(Integer.class, "SELECT count(*) FROM executions WHERE state = ?", state);
  }

  @Test
  void rule14_ofTwoClaimsOfOneDispatchOneRuns() throws Exception {
    for (int round = 0; round < 25; round++) {
      ExecutionId id = bundle.enqueueNow();

      Race.Finish<ClaimAnswer, ClaimAnswer> finish =
          race.run(() -> bundle.claim(id, 1, 1, "a"), () -> bundle.claim(id, 1, 1, "b"));

      boolean firstRuns = finish.one() instanceof ClaimAnswer.Run;
      assertThat(firstRuns ? finish.other() : finish.one())
          .isEqualTo(new ClaimAnswer.Refused("state started"));
      assertThat(firstRuns ? finish.one() : finish.other()).isInstanceOf(ClaimAnswer.Run.class);
    }
    assertThat(database.value(Integer.class, "SELECT count(*) FROM attempts")).isEqualTo(25);
  }

  @Test
  void rule14_aClaimAndItsRepeatBothRunTheOneAttempt() throws Exception {
    for (int round = 0; round < 20; round++) {
      ExecutionId id = bundle.enqueueNow();

      Race.Finish<ClaimAnswer, ClaimAnswer> finish =
          race.run(() -> bundle.claim(id, 1, 1, "a"), () -> bundle.claim(id, 1, 1, "a"));

      assertThat(finish.one()).isInstanceOf(ClaimAnswer.Run.class);
      assertThat(finish.other()).isInstanceOf(ClaimAnswer.Run.class);
    }
    assertThat(database.value(Integer.class, "SELECT count(*) FROM attempts")).isEqualTo(20);
  }

  @Test
  void rule15_ofCompletionAndAbortTheFirstHolds() throws Exception {
    for (int round = 0; round < 25; round++) {
      ExecutionId id = bundle.start();

      Race.Finish<AttemptOutcome, Verdict> finish =
          race.run(
              () -> bundle.complete.complete(id, 1, CompletionRequest.success("claim-1", "1")),
              () -> cancel(id, true));

      assertThat(entry(finish.one().state(), finish.other()))
          .isIn(
              entry(ExecutionState.SUCCEED, new Verdict(false, ExecutionState.SUCCEED)),
              entry(ExecutionState.ABORTED, new Verdict(true, ExecutionState.ABORTING)));
      assertThat(bundle.state(id)).isEqualTo(finish.one().state());
    }
  }

  @Test
  void rule18_ofCompletionAndLossOneEndsTheAttempt() throws Exception {
    bundle.register(FunctionOptions.standard().withRetry(new RetryPolicy(9, 0, 0, 1, 0)));
    for (int round = 0; round < 25; round++) {
      ExecutionId id = bundle.start();

      Race.Finish<Optional<AttemptOutcome>, Boolean> finish =
          race.run(() -> complete(id), () -> bundle.loseAttempt.holderGone(id, 1, "claim-1"));

      ExecutionState outcome = finish.one().orElseThrow().state();
      assertThat(outcome).isEqualTo(bundle.state(id));
      assertThat(outcome)
          .isEqualTo(finish.other() ? ExecutionState.CREATED : ExecutionState.SUCCEED);
    }
  }

  private Optional<AttemptOutcome> complete(ExecutionId id) {
    try {
      return Optional.of(
          bundle.complete.complete(id, 1, CompletionRequest.success("claim-1", "1")));
    } catch (ConflictException e) {
      return Optional.empty();
    }
  }

  @Test
  void rule43_twoCallsWithOneKeyMakeOneExecution() throws Exception {
    for (int round = 0; round < 20; round++) {
      IdempotencyKey key = new IdempotencyKey("dev", "key-" + round, new byte[] {1});

      Race.Finish<Execution, Execution> finish =
          race.run(
              () -> bundle.enqueue.enqueue(Bundle.call("[]", null, null), key),
              () -> bundle.enqueue.enqueue(Bundle.call("[]", null, null), key));

      assertThat(finish.one().id()).isEqualTo(finish.other().id());
    }
    assertThat(database.value(Integer.class, "SELECT count(*) FROM executions")).isEqualTo(20);
    assertThat(database.value(Integer.class, "SELECT count(*) FROM outbox")).isEqualTo(20);
  }
}
