package dev.adjourn.workers.orchestration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.workflows.ExecutionStart;
import dev.adjourn.workflows.ExecutionWorkflow;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An execution's workflow that takes a second, and fails if its argument is negative. That of
 * {@link #TERMINATED} fails too, although its execution succeeds.
 */
final class FakeExecution implements ExecutionWorkflow {
  static final int TERMINATED = 1_000_000;

  private final FakeQuestions questions;

  FakeExecution(FakeQuestions questions) {
    this.questions = questions;
  }

  static boolean fails(String arguments) {
    return arguments.startsWith("[-");
  }

  @Override
  public @Nullable JsonNode run(ExecutionStart start) {
    Workflow.sleep(Duration.ofSeconds(1));
    questions.ended.add(start.executionId());
    String arguments = String.valueOf(start.arguments());
    if (fails(arguments) || arguments.equals("[" + TERMINATED + "]")) {
      throw ApplicationFailure.newNonRetryableFailure("negative", "failed");
    }
    return null;
  }

  @Override
  public void lookAgain() {}

  @Override
  public void admitted(Admission.@Nullable Go go) {}

  @Override
  public void abort() {}
}
