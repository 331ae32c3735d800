package dev.adjourn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiAnswer;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.ApiRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The function {@code helloWorld} of the examples, called over HTTP as by any program. */
final class AdjournSide implements Side {
  private static final String EXECUTIONS = "/public/v2/executions";

  private static final int NOT_YET = 202;

  private final ApiConnection api;

  AdjournSide(Target target) {
    api = new ApiConnection(target.url(), target.token());
  }

  @Override
  public String greet(String name) {
    return awaitResult(enqueue(call(name)), 30).textValue();
  }

  @Override
  public Supplier<Instant> greetAt(Instant due) {
    String id = enqueue(callAt("later", due));
    return () -> {
      var unused = awaitResult(id, 60);
      ApiAnswer execution = api.send(ApiRequest.get(EXECUTIONS + "/" + id));
      return Instant.parse(execution.body().required("data").required("started_at").textValue());
    };
  }

  /**
   * When an execution ran.
   *
   * @param started the commit that let its function run
   * @param finished the commit that took its result
   */
  record Run(Instant started, Instant finished) {}

  /** Hands over a call of the function that runs one at a time and takes so long; its id. */
  String serial(int millis) {
    return enqueue(
        Map.of("function_name", "serial", "function_arguments", List.of("bench", millis)));
  }

  /** Waits until it has ended. */
  Run run(String id) {
    awaitEnd(id);
    JsonNode execution = api.send(ApiRequest.get(EXECUTIONS + "/" + id)).body().required("data");
    return new Run(
        Instant.parse(execution.required("started_at").textValue()),
        Instant.parse(execution.required("finished_at").textValue()));
  }

  /** How long a claim takes, of an execution that has ended, so that it is refused. */
  double millisOfClaim(String id) {
    Map<String, Object> claim =
        Map.of("attempt", 1, "dispatch", 1, "claim_id", "bench", "worker_id", "bench");
    long start = System.nanoTime();
    var unused = api.send(ApiRequest.of("POST", "/worker/v1/executions/" + id + "/claims", claim));
    return (System.nanoTime() - start) / 1e6;
  }

  private String enqueue(Map<String, Object> call) {
    ApiAnswer answer = api.send(ApiRequest.of("PUT", EXECUTIONS, call));
    return answer.body().required("data").required("id").textValue();
  }

  /** However long that takes. */
  private void awaitEnd(String id) {
    ApiRequest request = ApiRequest.get(EXECUTIONS + "/" + id + "/results?wait=60");
    ApiAnswer answer;
    do {
      answer = api.send(request.withTimeout(Duration.ofSeconds(70)));
    } while (answer.status() == NOT_YET);
  }

  private JsonNode awaitResult(String id, int seconds) {
    ApiRequest request = ApiRequest.get(EXECUTIONS + "/" + id + "/results?wait=" + seconds);
    ApiAnswer answer = api.send(request.withTimeout(Duration.ofSeconds(seconds + 10)));
    if (answer.status() != 200) {
      throw new IllegalStateException(id + " has no result: status " + answer.status());
    }
    return answer.body();
  }

  private static Map<String, Object> call(String name) {
    return Map.of("function_name", "helloWorld", "function_arguments", List.of(name));
  }

  private static Map<String, Object> callAt(String name, Instant due) {
    Map<String, Object> call = new HashMap<>(call(name));
    call.put("schedule_for", due.toString());
    return call;
  }
}
