package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many executions of a function with a limit, driven by as many workflows and workers at once. */
class LineRaceTest {

  private static final int EXECUTIONS = 60;
  private static final int LIMIT = 3;

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle =
        new Bundle(database)
            .register(FunctionOptions.standard().withConcurrency(LIMIT, MaxConcurrencyAction.KEEP));
  }

  @AfterEach
  void tearDown() {
    threads.shutdownNow();
  }

  @Test
  void neverMoreThanTheLimitAreStartedAndAllGetTheirTurn() throws Exception {
    List<Callable<Boolean>> stories = new ArrayList<>();
    for (int i = 0; i < EXECUTIONS; i++) {
      ExecutionId id = bundle.enqueueNow();
      stories.add(() -> runToItsEnd(id));
    }

    for (Future<Boolean> story : threads.invokeAll(stories, 120, TimeUnit.SECONDS)) {
      assertThat(story.get()).isTrue();
    }

    assertThat(mostAtOnce()).isEqualTo(LIMIT);
    assertThat(count("admitted_at IS NOT NULL")).isZero();
  }

  /** As its workflow and a worker would; now and then one is rescheduled, cancelled or lost. */
  private boolean runToItsEnd(ExecutionId id) {
    int claims = 0;
    while (true) {
      Admission answer = bundle.admit.admit(id);
      if (answer instanceof Admission.Final) {
        return true;
      }
      if (answer instanceof Admission.Go go) {
        String claim = id + "-" + claims++;
        if (bundle.claim(id, go.attempt(), go.dispatch(), claim) instanceof ClaimAnswer.Run) {
          end(id, go.attempt(), claim);
        }
      } else if (ThreadLocalRandom.current().nextInt(40) == 0) {
        bundle.cancel.cancel(id, false);
      }
    }
  }

  private void end(ExecutionId id, int attempt, String claim) {
    switch (ThreadLocalRandom.current().nextInt(4)) {
      case 0 -> bundle.loseAttempt.holderGone(id, attempt, claim);
      case 1 -> bundle.cancel.cancel(id, true);
      default -> {}
    }
    try {
      bundle.complete.complete(id, attempt, CompletionRequest.success(claim, "null"));
    } catch (dev.adjourn.model.ConflictException lost) {
      assertThat(bundle.state(id).isFinal()).isTrue();
    }
  }

  /** From the attempts' own times: at each start, how many others had started and not ended. */
  private int mostAtOnce() {
    return database.value(
        Integer.class,
        """
        SELECT max((SELECT count(*)
                    FROM attempts b
                    WHERE b.started_at <= a.started_at
                      AND b.finished_at > a.started_at))
        FROM attempts a
        """);
  }

  private int count(String condition) {
    return database.value(Integer.class, "SELECT count(*) FROM executions WHERE " + condition);
  }
}
