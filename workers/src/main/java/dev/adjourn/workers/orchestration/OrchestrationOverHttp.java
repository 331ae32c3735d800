package dev.adjourn.workers.orchestration;

import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Admission;
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

/**
 * Asks the api-server.
 *
 * @param api the worker protocol
 * @param steps what the running orchestrations of this process want done
 * @param logs what they have logged
 */
public record OrchestrationOverHttp(WorkerProtocol api, Steps steps, OrchestrationLogs logs)
    implements OrchestrationActivities {

  @Override
  public ClaimAnswer claim(ExecutionId id, ClaimRequest request) {
    return api.claim(id, request);
  }

  @Override
  public ChildrenAnswer callChildren(ExecutionId id, int attempt, ChildrenRequest request) {
    return api.callChildren(id, attempt, request);
  }

  @Override
  public OutcomesAnswer outcomes(ExecutionId id, int attempt, OutcomesRequest request) {
    return api.outcomes(id, attempt, request);
  }

  @Override
  public EventAnswer takeEvent(ExecutionId id, int attempt, EventRequest request) {
    return api.takeEvent(id, attempt, request);
  }

  @Override
  public void cancelRequested(ExecutionId id) {
    Admission unused = api.cancelRequested(id);
  }

  @Override
  public AttemptOutcome complete(ExecutionId id, int attempt, CompletionRequest request) {
    return logs.complete(id, attempt, lines -> api.complete(id, attempt, request.withLines(lines)));
  }

  @Override
  public String step(String key) throws Exception {
    return steps.run(key);
  }
}
