package dev.adjourn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.bench.load.HttpRequest;
import dev.adjourn.client.http.ApiAnswer;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.client.http.Repeats;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of the examples, called over HTTP as by any program. */
final class AdjournSide implements Side {
  static final String EXECUTIONS = "/public/v2/executions";

  private static final int NOT_YET = 202;
  private static final int MOST_WAITS = 30;

  private final Target target;
  private final ApiConnection api;
  private final String greeting;

  /** Greets by {@code helloWorld}. */
  AdjournSide(Target target) {
    this(target, new ApiConnection(target.url(), target.token()), "helloWorld");
  }

  private AdjournSide(Target target, ApiConnection api, String greeting) {
    this.target = target;
    this.api = api;
    this.greeting = greeting;
  }

  /** The same, but this function greets. */
  AdjournSide greetingBy(String function) {
    return new AdjournSide(target, api, function);
  }

  @Override
  public String greet(String name) {
    return result(enqueue(call(greeting, name))).textValue();
  }

  @Override
  public long sleepFor(long millis) {
    return result(enqueue(call("sleepFor", millis))).longValue();
  }

  @Override
  public List<Instant> startsOf(List<Instant> due) {
    List<String> ids = HandOver.all(due, time -> enqueue(scheduled(call(greeting, "later"), time)));
    Listing listing = listing(Collections.min(due), Collections.max(due));
    listing.awaitEnd();
    return listing.succeeded(ids).stream().map(Run::started).toList();
  }

  /** The executions that are scheduled between these two. */
  Listing listing(Instant from, Instant to) {
    return new Listing(this, from, to);
  }

  /** A call as it goes over the wire, for callers that must not cost much. */
  HttpRequest rawCall(Map<String, Object> call) {
    String json = JsonMappers.wire().valueToTree(call).toString();
    return HttpRequest.of("PUT", target.url().resolve(EXECUTIONS), target.token(), json);
  }

  /** Any call; repeated, as by any good caller, while the server says that it has no room. */
  ApiAnswer send(ApiRequest request) {
    return Repeats.standard().call(() -> api.send(request));
  }

  /** Hands over a call; its id. */
  String enqueue(Map<String, Object> call) {
    ApiAnswer answer = send(ApiRequest.of("PUT", EXECUTIONS, call));
    return answer.body().required("data").required("id").textValue();
  }

  /** Waits until it has ended, and shows it. */
  Run run(String id) {
    ApiRequest request = ApiRequest.get(EXECUTIONS + "/" + id + "/results?wait=60");
    int status = NOT_YET;
    for (int i = 0; i < MOST_WAITS && status == NOT_YET; i++) {
      status = send(request.withTimeout(Duration.ofSeconds(70))).status();
    }
    return Run.of(send(ApiRequest.get(EXECUTIONS + "/" + id)).body().required("data"));
  }

  /** Waits for the result of one that succeeds soon. */
  JsonNode result(String id) {
    ApiRequest request = ApiRequest.get(EXECUTIONS + "/" + id + "/results?wait=60");
    ApiAnswer answer = send(request.withTimeout(Duration.ofSeconds(70)));
    if (answer.status() != 200) {
      throw new IllegalStateException(id + " has no result: status " + answer.status());
    }
    return answer.body();
  }

  /** The body of a call for now. */
  static Map<String, Object> call(String function, Object... arguments) {
    return Map.of("function_name", function, "function_arguments", List.of(arguments));
  }

  /** The same for later. */
  static Map<String, Object> scheduled(Map<String, Object> call, Instant due) {
    Map<String, Object> later = new HashMap<>(call);
    later.put("schedule_for", due.toString());
    return later;
  }
}
