package dev.adjourn.tests;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP API as any program sees it: nothing is repeated or translated. Every answer is held
 * against the server's OpenAPI document.
 */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXECUTIONS = "/public/v2/executions";
  private static final Set<String> FINAL =
      Set.of("succeed", "failed", "cancelled", "aborted", "discarded");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String root;
  private final String token;
  private volatile @Nullable ApiDocument document;

  Api(String root, String token) {
    this.root = root;
    this.token = token;
  }

  /** Where it is. */
  public URI root() {
    return URI.create(root);
  }

  /** What callers must show. */
  public String token() {
    return token;
  }

  /** A body of an enqueue. */
  public static ObjectNode call(String function, Object... arguments) {
    ObjectNode body = JSON.createObjectNode().put("function_name", function);
    body.set("function_arguments", JSON.valueToTree(arguments));
    return body;
  }

  /** Enqueues this body. */
  public Answer put(JsonNode body, String... headers) {
    return put(body.toString(), headers);
  }

  /** Enqueues this body. */
  public Answer put(String body, String... headers) {
    return send("PUT", EXECUTIONS, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Enqueues a call that must be accepted; its id. */
  public String accept(String function, Object... arguments) {
    return accept(call(function, arguments));
  }

  /** Enqueues a body that must be accepted; its id. */
  public String accept(JsonNode body) {
    Answer answer = put(body);
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.data().required("id").asText();
  }

  /** Posts to a part of an execution such as {@code /cancellation}, or with no id to the list. */
  public Answer post(String idAndSuffix, String body, String... headers) {
    return send("POST", path(idAndSuffix), body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Moves an execution's start to this moment. */
  public Answer reschedule(String id, Instant to) {
    String body = JSON.createObjectNode().put("schedule_for", to.toString()).toString();
    return reschedule(id, body);
  }

  /** Asks for an execution, or with a suffix such as {@code /results} for a part of it. */
  public Answer get(String idAndSuffix, String... headers) {
    return send("GET", path(idAndSuffix), null, headers);
  }

  /** Lists by this body. */
  public Answer list(String body) {
    return post("", body);
  }

  /** Reschedules by this body. */
  public Answer reschedule(String id, String body) {
    return send("PATCH", path(id + "/schedule"), body.getBytes(StandardCharsets.UTF_8));
  }

  private static String path(String idAndSuffix) {
    return idAndSuffix.isEmpty() ? EXECUTIONS : EXECUTIONS + "/" + idAndSuffix;
  }

  /** The execution as it is now. */
  public JsonNode execution(String id) {
    return get(id).data();
  }

  /** Waits until the execution has ended. */
  public JsonNode awaitEnd(String id) {
    return awaitState(id, FINAL);
  }

  /** Waits until the execution is in this state. */
  public JsonNode awaitState(String id, String state) {
    return awaitState(id, Set.of(state));
  }

  /** Waits until this attempt has brought the execution to this state. */
  public JsonNode awaitAttempt(String id, int attempt, String state) {
    return waitFor(state + " after attempt " + attempt + " of " + id)
        .until(
            () -> execution(id),
            execution ->
                execution.get("attempt").asInt() == attempt
                    && execution.get("state").asText().equals(state));
  }

  /** Waits until the execution has ended, and gives the body of its results. */
  public JsonNode awaitResult(String id) {
    JsonNode unused = awaitEnd(id);
    return get(id + "/results").json();
  }

  /** Sends a request with the token and no body to any path. */
  public Answer sendTo(String method, String path) {
    return send(method, path, null);
  }

  /** Sends a request with the token. */
  public Answer send(String method, String path, byte @Nullable [] body, String... headers) {
    return answer(request(method, path, body, headers).header("Authorization", "Bearer " + token));
  }

  /** Sends a request without the token, to show another or none. */
  public Answer sendWithoutToken(String method, String path, String... headers) {
    return answer(request(method, path, null, headers));
  }

  private JsonNode awaitState(String id, Set<String> states) {
    return waitFor("one of " + states + " for " + id)
        .until(() -> execution(id), execution -> states.contains(execution.get("state").asText()));
  }

  private HttpRequest.Builder request(
      String method, String path, byte @Nullable [] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path))
            .timeout(PATIENCE)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private Answer answer(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    Answer answer = sent(request);
    String path = request.uri().getRawPath();
    if (ApiDocument.describes(path)) {
      document().check(request.method(), path, answer);
    }
    return answer;
  }

  private ApiDocument document() {
    ApiDocument known = document;
    if (known == null) {
      known = new ApiDocument(sent(request("GET", "/openapi.json", null).build()).text());
      document = known;
    }
    return known;
  }

  private Answer sent(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
