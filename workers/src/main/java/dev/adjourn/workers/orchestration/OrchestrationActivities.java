package dev.adjourn.workers.orchestration;

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
import io.temporal.activity.ActivityInterface;

/**
 * What an orchestration asks PostgreSQL, as local activities: each question may be repeated, and is
 * until there is an answer.
 */
@ActivityInterface(namePrefix = "Orchestration")
public interface OrchestrationActivities {

  /** Starts the attempt. */
  ClaimAnswer claim(ExecutionId id, ClaimRequest request);

  /** Makes executions of calls. */
  ChildrenAnswer callChildren(ExecutionId id, int attempt, ChildrenRequest request);

  /** How have these executions ended? */
  OutcomesAnswer outcomes(ExecutionId id, int attempt, OutcomesRequest request);

  /** Takes an event, if one has come. */
  EventAnswer takeEvent(ExecutionId id, int attempt, EventRequest request);

  /** Somebody asked Temporal to cancel: the execution is aborted, if it was not. */
  void cancelRequested(ExecutionId id);

  /** Records the end, with what is left of the log. */
  AttemptOutcome complete(ExecutionId id, int attempt, CompletionRequest request);

  /**
   * Does a step of the running code.
   *
   * @param key under which {@link Steps} knows it
   * @return its result as JSON text
   */
  String step(String key) throws Exception;
}
