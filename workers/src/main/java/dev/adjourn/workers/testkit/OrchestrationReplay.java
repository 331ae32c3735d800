package dev.adjourn.workers.testkit;

import dev.adjourn.workers.orchestration.OrchestrationTable;
import dev.adjourn.workers.orchestration.OrchestrationTypes;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Replays recorded runs of orchestrations with the code of today: whether it can go on with runs
 * that earlier code began. A history is what {@code temporal workflow show --workflow-id
 * EXECUTION:ATTEMPT.DISPATCH --output json} writes, of a run that has ended or that goes on.
 * Nothing is called and no step is done. Needs {@code io.temporal:temporal-testing} among the
 * test's dependencies.
 *
 * <pre>{@code
 * OrchestrationReplay.builder()
 *     .functions(new Orders())
 *     .build()
 *     .replay(Path.of("src/test/resources/histories/placeOrder.json"));
 * }</pre>
 *
 * <p>What is compared is what Temporal records: that the code calls, sleeps, waits, and does steps
 * in the order of the history. The arguments of calls, and which functions they call, are not.
 */
public final class OrchestrationReplay {
  private static final String QUEUE = "replay";

  private final OrchestrationTable orchestrations;

  OrchestrationReplay(OrchestrationTable orchestrations) {
    this.orchestrations = orchestrations;
  }

  /** Begins to say which code is to go on. */
  public static OrchestrationReplayBuilder builder() {
    return new OrchestrationReplayBuilder();
  }

  /**
   * Replays the history in a file.
   *
   * @throws OrchestrationTestError if the code cannot go on with it: why
   * @throws UncheckedIOException if the file cannot be read
   */
  public void replay(Path history) {
    try {
      replayJson(Files.readString(history, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Replays a history.
   *
   * @param history the JSON text
   * @throws OrchestrationTestError if the code cannot go on with it: why
   * @throws IllegalArgumentException if it is no history
   */
  public void replayJson(String history) {
    WorkflowExecutionHistory recorded = WorkflowExecutionHistory.fromJson(history);
    if (recorded.getEvents().isEmpty()) {
      throw new IllegalArgumentException("the history has no events");
    }
    try (TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance()) {
      var worker = environment.newWorker(QUEUE);
      try (ReplayHosting hosting = new ReplayHosting(orchestrations)) {
        OrchestrationTypes.register(worker, hosting.hosting(), new NothingAsked());
        WorkflowReplayer.replayWorkflowExecution(recorded, worker);
      } catch (Exception e) { // the replayer throws whatever it finds
        throw new OrchestrationTestError(
            "the orchestration cannot go on with the recorded history: " + reason(e), e);
      }
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
