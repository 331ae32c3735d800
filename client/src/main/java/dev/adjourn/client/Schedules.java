package dev.adjourn.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.client.http.Repeats;
import dev.adjourn.model.Execution;
import dev.adjourn.model.cron.Schedule;
import java.util.List;
import java.util.Map;

/**
 * When recurring functions run. Its methods may throw what those of {@link AdjournClient} do; each
 * that takes an id {@link NotFoundException}. Thread-safe.
 */
public final class Schedules {
  private static final String SCHEDULES = "/public/v2/schedules";

  private final ApiConnection api;
  private final CallIdentity identity;
  private final Repeats repeats;

  Schedules(ApiConnection api, CallIdentity identity, Repeats repeats) {
    this.api = api;
    this.identity = identity;
    this.repeats = repeats;
  }

  /** All that were not removed, by the names of their functions, with their next ten times. */
  public List<Schedule> list() {
    return Answers.schedules(send(ApiRequest.get(SCHEDULES)));
  }

  /** How a schedule stands. */
  public Schedule get(String id) {
    return schedule(ApiRequest.get(SCHEDULES + "/" + id));
  }

  /**
   * Enqueues an execution now, also while the schedule is paused.
   *
   * @throws ConflictException if the schedule was removed
   */
  public Execution trigger(String id) {
    return trigger(id, identity.nextHeaders());
  }

  /**
   * Enqueues an execution now, and however often this is called with the same key only once.
   *
   * @throws ConflictException if the schedule was removed, or the key was used for something else
   */
  public Execution trigger(String id, String idempotencyKey) {
    return trigger(id, identity.nextHeaders(idempotencyKey));
  }

  /** Pauses it: from now on it enqueues nothing, and times that pass are left out for good. */
  public Schedule pause(String id) {
    return schedule(post(id, "/pause"));
  }

  /** Lets it go on with its next time. */
  public Schedule resume(String id) {
    return schedule(post(id, "/resume"));
  }

  private Execution trigger(String id, Map<String, String> headers) {
    return Answers.execution(send(post(id, "/trigger").withHeaders(headers)));
  }

  private static ApiRequest post(String id, String action) {
    return ApiRequest.of("POST", SCHEDULES + "/" + id + action, Map.of());
  }

  private Schedule schedule(ApiRequest request) {
    return Answers.schedule(send(request));
  }

  private JsonNode send(ApiRequest request) {
    return repeats.call(() -> api.send(request)).body();
  }
}
