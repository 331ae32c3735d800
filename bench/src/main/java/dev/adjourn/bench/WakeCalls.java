package dev.adjourn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.client.http.Repeats;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Single calls, timed. Callers and servers have the same clock.
 *
 * @param side Adjourn
 */
record WakeCalls(AdjournSide side) {
  private static final Duration FAR = Duration.ofHours(1);
  static final Duration PAUSE = Duration.ofMillis(20);
  static final int POLLS = 1500;
  static final int LONG_MILLIS = 60_000;
  static final int SHORT_MILLIS = 300;

  /** Hands over one for a far time; its id. */
  String park() {
    return side.enqueue(
        AdjournSide.scheduled(AdjournSide.call("helloWorld", "later"), Instant.now().plus(FAR)));
  }

  /** From the call that makes it due now until its function may run. */
  Duration startNow(String id) {
    Instant call = Instant.now();
    send("PATCH", id, "/schedule", Map.of());
    return Duration.between(call, side.run(id).started());
  }

  /** From a call for now until the function may run. */
  Duration start() {
    Instant call = Instant.now();
    String id = side.enqueue(AdjournSide.call("helloWorld", "now"));
    return Duration.between(call, side.run(id).started());
  }

  /** From the call that cancels it until its answer. */
  Duration cancel(String id) {
    Instant call = Instant.now();
    String state = send("POST", id, "/cancellation", Map.of()).required("state").textValue();
    Duration time = Duration.between(call, Instant.now());
    require(state.equals("cancelled"), id, state);
    return time;
  }

  /**
   * From the call that aborts a function that sleeps until that has been interrupted and ended. It
   * is dispatched: nobody has seen it end, so nobody takes it for a short one.
   */
  Duration abort() {
    String id = side.enqueue(AdjournSide.call("pair", LONG_MILLIS));
    awaitStart(id);
    Instant call = Instant.now();
    send("POST", id, "/cancellation", Map.of("force", true));
    Run run = side.run(id);
    require(run.state().equals("aborted"), id, run.state());
    return Duration.between(call, run.finished());
  }

  /** From the commit of a result until the caller has it who waits for it. */
  Duration answer() {
    String id = side.enqueue(AdjournSide.call("sleepFor", SHORT_MILLIS));
    var unused = side.result(id);
    Instant answered = Instant.now();
    return Duration.between(side.run(id).finished(), answered);
  }

  private void awaitStart(String id) {
    String state = "created";
    for (int i = 0; i < POLLS && state.equals("created"); i++) {
      Repeats.pause(PAUSE);
      state = send("GET", id, "", null).required("state").textValue();
    }
    require(state.equals("started"), id, state);
  }

  private JsonNode send(String method, String id, String path, @Nullable Map<String, Object> body) {
    ApiRequest request = ApiRequest.of(method, AdjournSide.EXECUTIONS + "/" + id + path, body);
    return side.send(request).body().required("data");
  }

  private static void require(boolean wanted, String id, String state) {
    if (!wanted) {
      throw new IllegalStateException(id + " is " + state);
    }
  }
}
