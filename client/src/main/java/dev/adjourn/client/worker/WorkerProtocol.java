package dev.adjourn.client.worker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ChildrenAnswer;
import dev.adjourn.model.protocol.ChildrenRequest;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.Ends;
import dev.adjourn.model.protocol.EndsRequest;
import dev.adjourn.model.protocol.EventAnswer;
import dev.adjourn.model.protocol.EventRequest;
import dev.adjourn.model.protocol.LeaseAnswer;
import dev.adjourn.model.protocol.LeaseRenewal;
import dev.adjourn.model.protocol.LogBatch;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.model.protocol.OutcomesAnswer;
import dev.adjourn.model.protocol.OutcomesRequest;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.model.protocol.SlotAnswer;
import dev.adjourn.model.protocol.WaitRequest;
import dev.adjourn.model.protocol.WakeRequest;
import java.time.Duration;
import java.util.Map;

/**
 * A worker's side of the worker protocol. Every call is made once and may be repeated by the caller
 * when it throws {@link dev.adjourn.client.UnavailableException}. Answers come within 4 s, those to
 * completions within 15 s, those to {@link #ends} as late as they are allowed to. Thread-safe.
 */
public final class WorkerProtocol {
  private static final String ROOT = "/worker/v1/";
  private static final Duration SHORT = Duration.ofSeconds(4);

  private final ApiConnection api;

  /** Speaks over this connection. */
  public WorkerProtocol(ApiConnection api) {
    this.api = api;
  }

  /** Registers a worker process. */
  public Registration register(RegistrationRequest request) {
    return post("registrations", request, Registration.class);
  }

  /** Renews the lease of a worker. */
  public LeaseAnswer renewLease(LeaseRenewal renewal) {
    return post("leases", renewal, LeaseAnswer.class);
  }

  /** The worker leaves: nothing counts on it any more. */
  public void leave(String workerId) {
    send(ApiRequest.of("DELETE", ROOT + "workers/" + workerId, null).withTimeout(SHORT));
  }

  /** What is next for an execution? */
  public Admission admit(ExecutionId id) {
    return post(execution(id) + "admission", Map.of(), Admission.class);
  }

  /** A dispatch timed out. */
  public void reportLoss(ExecutionId id, LossReport report) {
    post(execution(id) + "losses", report);
  }

  /** Somebody asked Temporal to cancel the execution's workflow. */
  public Admission cancelRequested(ExecutionId id) {
    return post(execution(id) + "cancel-request", Map.of(), Admission.class);
  }

  /** Claims an attempt. */
  public ClaimAnswer claim(ExecutionId id, ClaimRequest request) {
    return post(execution(id) + "claims", request, ClaimAnswer.class);
  }

  /**
   * Appends lines to an attempt's log.
   *
   * @throws dev.adjourn.client.ConflictException if the attempt is not the claim's any more
   */
  public void log(ExecutionId id, int attempt, LogBatch batch) {
    post(attempt(id, attempt) + "logs", batch);
  }

  /**
   * The function waits for others, and lends its slot.
   *
   * @throws dev.adjourn.client.ConflictException if the attempt does not run under the claim
   */
  public SlotAnswer lendSlot(ExecutionId id, int attempt, WaitRequest request) {
    return post(attempt(id, attempt) + "wait", request, SlotAnswer.class);
  }

  /**
   * The function wants to go on; to be repeated until it holds its slot.
   *
   * @throws dev.adjourn.client.ConflictException if the attempt does not run under the claim
   */
  public SlotAnswer reclaimSlot(ExecutionId id, int attempt, WakeRequest request) {
    return post(attempt(id, attempt) + "wake", request, SlotAnswer.class);
  }

  /** Which of these executions have ended; answered within the time that the request names. */
  public Ends ends(EndsRequest request) {
    ApiRequest call =
        ApiRequest.of("POST", ROOT + "ends", request)
            .withTimeout(SHORT.plusMillis(request.waitMillis()));
    return read(send(call), Ends.class);
  }

  /**
   * Records the end of an attempt.
   *
   * @throws dev.adjourn.client.ConflictException if the attempt is not the claim's any more
   */
  public AttemptOutcome complete(ExecutionId id, int attempt, CompletionRequest request) {
    ApiRequest call = ApiRequest.of("POST", ROOT + attempt(id, attempt) + "completion", request);
    return read(send(call), AttemptOutcome.class);
  }

  /**
   * Makes executions of an orchestration's calls.
   *
   * @throws dev.adjourn.client.ConflictException if the attempt is not the claim's any more
   */
  public ChildrenAnswer callChildren(ExecutionId id, int attempt, ChildrenRequest request) {
    ApiRequest call = ApiRequest.of("POST", ROOT + attempt(id, attempt) + "children", request);
    return read(send(call), ChildrenAnswer.class);
  }

  /**
   * How have these executions ended?
   *
   * @throws dev.adjourn.client.ConflictException if the attempt is not the claim's any more
   */
  public OutcomesAnswer outcomes(ExecutionId id, int attempt, OutcomesRequest request) {
    ApiRequest call = ApiRequest.of("POST", ROOT + attempt(id, attempt) + "outcomes", request);
    return read(send(call), OutcomesAnswer.class);
  }

  /**
   * Takes an event for an orchestration, if one has come.
   *
   * @throws dev.adjourn.client.ConflictException if the attempt is not the claim's any more
   */
  public EventAnswer takeEvent(ExecutionId id, int attempt, EventRequest request) {
    return post(attempt(id, attempt) + "event", request, EventAnswer.class);
  }

  private static String execution(ExecutionId id) {
    return "executions/" + id + "/";
  }

  private static String attempt(ExecutionId id, int attempt) {
    return execution(id) + "attempts/" + attempt + "/";
  }

  private <T> T post(String path, Object body, Class<T> answer) {
    return read(post(path, body), answer);
  }

  private JsonNode post(String path, Object body) {
    return send(ApiRequest.of("POST", ROOT + path, body).withTimeout(SHORT));
  }

  private JsonNode send(ApiRequest request) {
    return api.send(request).body();
  }

  private static <T> T read(JsonNode body, Class<T> type) {
    return JsonMappers.wire().convertValue(body, type);
  }
}
