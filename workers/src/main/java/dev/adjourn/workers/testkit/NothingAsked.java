package dev.adjourn.workers.testkit;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ChildrenAnswer;
import dev.adjourn.model.protocol.ChildrenRequest;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.EventAnswer;
import dev.adjourn.model.protocol.EventRequest;
import dev.adjourn.model.protocol.OutcomesAnswer;
import dev.adjourn.model.protocol.OutcomesRequest;
import dev.adjourn.workers.orchestration.OrchestrationActivities;

/** A replay asks nobody: all answers are in the history. */
final class NothingAsked implements OrchestrationActivities {
  @Override
  public ClaimAnswer claim(ExecutionId id, ClaimRequest request) {
    throw asked();
  }

  @Override
  public ChildrenAnswer callChildren(ExecutionId id, int attempt, ChildrenRequest request) {
    throw asked();
  }

  @Override
  public OutcomesAnswer outcomes(ExecutionId id, int attempt, OutcomesRequest request) {
    throw asked();
  }

  @Override
  public EventAnswer takeEvent(ExecutionId id, int attempt, EventRequest request) {
    throw asked();
  }

  @Override
  public void cancelRequested(ExecutionId id) {
    throw asked();
  }

  @Override
  public AttemptOutcome complete(ExecutionId id, int attempt, CompletionRequest request) {
    throw asked();
  }

  @Override
  public String step(String key) {
    throw asked();
  }

  private static IllegalStateException asked() {
    return new IllegalStateException("a replay asks nobody");
  }
}
