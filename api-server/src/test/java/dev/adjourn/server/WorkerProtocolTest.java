package dev.adjourn.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.server.TestServer.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worker protocol over HTTP, word by word, as a worker in another language would speak it. */
class WorkerProtocolTest {

  private static final String REGISTRATION =
      """
      {"application": "library", "worker_id": "w-1", "build_id": "b-1", "capacity": 2,
       "workflow_types": ["ExecutionWorkflow1"],
       "functions": [
         {"name": "lend", "options": {"retry": {"max_attempts": 2, "initial_interval": 0},
                                      "max_duration": 60}},
         {"name": "plain"}]}
      """;

  private static final String ENDS = "{\"executions\": [%s], \"wait_millis\": %d}";

  private static final String RETRY_AFTER =
      """
      {"claim_id": "c-1", %s, "retry_after_millis": %s,
       "error": {"code": "ER0003", "name": "Busy", "message": "later", "stack": ""}}
      """;

  private static final String LAST_LINES =
      """
      {"claim_id": "%s", "result": "%s", "lines": [
        {"attempt": 1, "sequence": 0, "time": "2026-03-29T12:00:00Z", "level": "info",
         "message": "last"}]}
      """;

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private static Answer register() {
    return SERVER.post("/worker/v1/registrations", REGISTRATION);
  }

  private static String enqueue(String function, String arguments) {
    Answer answer =
        SERVER.put(
            "/public/v2/executions",
            "{\"function_name\": \"" + function + "\", \"function_arguments\": " + arguments + "}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().at("/data/id").asText();
  }

  private static Answer worker(String id, String part, String body) {
    return SERVER.post("/worker/v1/executions/" + id + part, body);
  }

  private static JsonNode claim(String id, int attempt, int dispatch, String claim) {
    Answer answer =
        worker(
            id,
            "/claims",
            "{\"attempt\": %d, \"dispatch\": %d, \"claim_id\": \"%s\", \"worker_id\": \"w-1\"}"
                .formatted(attempt, dispatch, claim));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static String get(String id, String part) {
    return SERVER.get("/public/v2/executions/" + id + part).text();
  }

  @Test
  void registrationTellsWhereTemporalIsAndTheSettings() {
    JsonNode answer = register().json();

    assertThat(answer.get("temporal_address").asText()).startsWith("127.0.0.1:");
    assertThat(answer.get("temporal_namespace").asText()).isEqualTo("default");
    assertThat(answer.get("task_queue").asText()).isEqualTo("adjourn-library");
    assertThat(answer.get("lease_millis").asLong()).isEqualTo(10_000);
    assertThat(answer.get("renew_millis").asLong()).isEqualTo(1_000);
    assertThat(answer.get("grace_millis").asLong()).isEqualTo(10_000);
    assertThat(answer.get("copy_limit_bytes").asInt()).isEqualTo(4_096);
    assertThat(answer.at("/log_limits/max_lines").asInt()).isEqualTo(10_000);
    assertThat(answer.get("lines_with_completion").asBoolean()).isTrue();
  }

  @Test
  void anExecutionRunsFromRegistrationToItsResult() {
    register();
    String id = enqueue("lend", "[ \"a book\", 1.10 ]");

    JsonNode run = claim(id, 1, 1, "c-1");
    assertThat(run.get("answer").asText()).isEqualTo("run");
    assertThat(run.get("arguments").asText()).isEqualTo("[ \"a book\", 1.10 ]");
    assertThat(run.get("remaining_millis").asLong()).isEqualTo(60_000);
    String lines =
        """
        {"claim_id": "c-1", "lines": [
          {"attempt": 1, "sequence": 0, "time": "2026-03-29T12:00:00Z", "level": "info",
           "message": "lending"},
          {"attempt": 1, "sequence": 1, "time": "2026-03-29T12:00:00.5Z", "level": "warn",
           "message": "torn \\u0000"}]}
        """;
    assertThat(worker(id, "/attempts/1/logs", lines).status()).isEqualTo(204);
    assertThat(worker(id, "/attempts/1/logs", lines).status()).isEqualTo(204);
    Answer done =
        worker(id, "/attempts/1/completion", "{\"claim_id\": \"c-1\", \"result\": \"[1.10]\"}");

    assertThat(done.json().get("state").asText()).isEqualTo("succeed");
    assertThat(get(id, "/results")).isEqualTo("[1.10]");
    assertThat(get(id, "/arguments")).isEqualTo("[ \"a book\", 1.10 ]");
    assertThat(log(id).findValuesAsText("message")).containsExactly("lending", "torn \uFFFD");
    JsonNode execution = SERVER.get("/public/v2/executions/" + id).json().get("data");
    assertThat(execution.get("attempt").asInt()).isEqualTo(1);
    assertThat(execution.get("finished_at").asText()).endsWith("Z");
  }

  @Test
  void aFailureIsTriedAgainAndThenShowsItsError() {
    register();
    String id = enqueue("lend", "[]");
    String failure =
        """
        {"claim_id": "%s", "retryable": true,
         "error": {"code": "ER0003", "name": "IOError", "message": "no", "stack": "at x"}}
        """;
    claim(id, 1, 1, "c-1");
    Answer first = worker(id, "/attempts/1/completion", failure.formatted("c-1"));
    assertThat(first.json().get("state").asText()).isEqualTo("created");
    assertThat(SERVER.get("/public/v2/executions/" + id + "/results").status()).isEqualTo(202);

    JsonNode go = worker(id, "/admission", "").json();
    assertThat(go.get("answer").asText()).isEqualTo("go");
    claim(id, go.get("attempt").asInt(), go.get("dispatch").asInt(), "c-2");
    worker(id, "/attempts/2/completion", failure.formatted("c-2"));

    JsonNode error = SERVER.get("/public/v2/executions/" + id + "/results").json();
    assertThat(error.get("message").asText()).isEqualTo("no");
    assertThat(error.get("stack").asText()).isEqualTo("at x");
    assertThat(error.get("name").asText()).isEqualTo("IOError");
  }

  @Test
  void aFailureCanNameTheTimeOfTheNextAttempt() {
    register();
    String id = enqueue("lend", "[]");
    claim(id, 1, 1, "c-1");

    Answer answer =
        worker(id, "/attempts/1/completion", RETRY_AFTER.formatted("\"retryable\": true", 90_000));

    assertThat(answer.json().get("state").asText()).isEqualTo("created");
    // five seconds more than asked for: the server itself wakes the execution in time
    assertThat(answer.json().get("retry_millis").asLong()).isEqualTo(95_000);
    JsonNode execution = SERVER.get("/public/v2/executions/" + id).json().get("data");
    assertThat(execution.get("waiting_reason").asText()).isEqualTo("retry");
    assertThat(execution.get("next_at").isNull()).isFalse();
  }

  @Test
  void rule15_anotherClaimCanNeitherLogNorComplete() {
    register();
    String id = enqueue("lend", "[]");
    claim(id, 1, 1, "c-1");

    String completion = "{\"claim_id\": \"c-2\", \"result\": \"1\"}";
    Answer log = worker(id, "/attempts/1/logs", "{\"claim_id\": \"c-2\", \"lines\": []}");

    assertThat(worker(id, "/attempts/1/completion", completion).status()).isEqualTo(409);
    assertThat(log.status()).isEqualTo(409);
  }

  @Test
  void aResultThatCannotBeKeptFailsTheAttempt() {
    register();
    String tooLong = enqueue("plain", "[]");
    String broken = enqueue("plain", "[]");
    claim(tooLong, 1, 1, "c-1");
    claim(broken, 1, 1, "c-2");

    worker(
        tooLong,
        "/attempts/1/completion",
        "{\"claim_id\": \"c-1\", \"result\": \"\\\"" + "x".repeat(70_000) + "\\\"\"}");
    worker(broken, "/attempts/1/completion", "{\"claim_id\": \"c-2\", \"result\": \"{\"}");

    assertThat(get(tooLong, "/results")).contains("longer than 65536 bytes");
    assertThat(get(broken, "/results")).contains("not JSON");
  }

  @Test
  void rule18_aWorkerLivesByItsLease() {
    register();
    String id = enqueue("plain", "[]");
    claim(id, 1, 1, "c-1");
    String held =
        "{\"worker_id\": \"w-1\", \"claims\": [{\"execution_id\": \"%s\", \"attempt\": 1,"
            + " \"claim_id\": \"c-1\"}]}";

    JsonNode answer = SERVER.post("/worker/v1/leases", held.formatted(id)).json();

    assertThat(answer.get("known").asBoolean()).isTrue();
    assertThat(answer.get("lost")).isEmpty();
  }

  @Test
  void rule15_theLastLinesComeWithTheCompletionOnce() {
    register();
    String id = enqueue("plain", "[]");
    claim(id, 1, 1, "c-1");
    String completion = LAST_LINES.formatted("c-1", "1");

    Answer other = worker(id, "/attempts/1/completion", LAST_LINES.formatted("c-2", "1"));
    Answer done = worker(id, "/attempts/1/completion", completion);
    Answer repeated = worker(id, "/attempts/1/completion", completion);

    assertThat(other.status()).isEqualTo(409);
    assertThat(done.json().get("state").asText()).isEqualTo("succeed");
    assertThat(repeated.text()).isEqualTo(done.text());
    assertThat(log(id).findValuesAsText("message")).containsExactly("last");
  }

  @Test
  void linesComeWithAResultThatCannotBeKept() {
    register();
    String id = enqueue("plain", "[]");
    claim(id, 1, 1, "c-1");

    worker(id, "/attempts/1/completion", LAST_LINES.formatted("c-1", "{"));

    assertThat(get(id, "/results")).contains("not JSON");
    assertThat(log(id).findValuesAsText("message")).containsExactly("last");
  }

  @Test
  void aCompletionWithALineBeyondTheLimitsIsRefusedAndCanComeWithoutIt() {
    register();
    String id = enqueue("plain", "[]");
    claim(id, 1, 1, "c-1");
    String tooLong = LAST_LINES.formatted("c-1", "1").replace("last", "m".repeat(16_385));

    assertThat(worker(id, "/attempts/1/completion", tooLong).status()).isEqualTo(400);
    String without = "{\"claim_id\": \"c-1\", \"result\": \"1\"}";
    assertThat(worker(id, "/attempts/1/completion", without).status()).isEqualTo(200);

    assertThat(log(id)).isEmpty();
  }

  private static JsonNode log(String id) {
    return SERVER.get("/public/v2/executions/" + id + "/logs").json().get("data");
  }

  static List<Map.Entry<String, String>> badMessages() {
    String execution = "/worker/v1/executions/01ARZ3NDEKTSV4RRFFQ69G5FAV";
    String line =
        "{\"claim_id\": \"c\", \"lines\": [{\"attempt\": 1, \"sequence\": 0, \"level\": \"info\","
            + " \"time\": \"2026-01-01T00:00:00Z\", \"message\": \"m\"}]}";
    String logs = execution + "/attempts/1/logs";
    String completion = execution + "/attempts/1/completion";
    String registrations = "/worker/v1/registrations";
    String claim = "{\"attempt\": 1, \"dispatch\": 1, \"claim_id\": \"%s\", \"worker_id\": \"w\"}";
    return List.of(
        Map.entry(registrations, ""),
        Map.entry(registrations, "[]"),
        Map.entry(registrations, "{}"),
        Map.entry(registrations, REGISTRATION.replace("\"library\"", "\"../library\"")),
        Map.entry(registrations, REGISTRATION.replace("\"capacity\": 2", "\"capacity\": 0")),
        Map.entry(registrations, REGISTRATION.replace("\"name\": \"plain\"", "\"name\": null")),
        Map.entry(registrations, REGISTRATION.replace("{\"name\": \"plain\"}", "null")),
        Map.entry(registrations, REGISTRATION.replace("\"max_duration\": 60", "\"retry\": \"x\"")),
        Map.entry(
            registrations,
            REGISTRATION.replace("\"max_duration\": 60", "\"cron\": \"61 * * * *\"")),
        Map.entry(
            registrations,
            REGISTRATION.replace(
                "\"max_duration\": 60", "\"cron_policy\": {\"time_zone\": \"Mars\"}")),
        Map.entry(
            registrations, REGISTRATION.replace("max_duration", "concurrency").replace("60", "0")),
        Map.entry("/worker/v1/leases", ""),
        Map.entry("/worker/v1/leases", "{\"worker_id\": \"w\"}"),
        Map.entry("/worker/v1/leases", "{\"worker_id\": \"w-1\", \"claims\": [{}]}"),
        Map.entry(execution + "/claims", ""),
        Map.entry(execution + "/claims", "{}"),
        Map.entry(execution + "/claims", claim.formatted("with space")),
        Map.entry(execution + "/claims", claim.formatted("c".repeat(101))),
        Map.entry("/worker/v1/executions/nonsense/claims", claim.formatted("c")),
        Map.entry(execution + "/losses", ""),
        Map.entry(logs, ""),
        Map.entry(logs, "{\"claim_id\": \"c\"}"),
        Map.entry(logs, line.replace("\"attempt\": 1", "\"attempt\": 2")),
        Map.entry(logs, line.replace("\"sequence\": 0", "\"sequence\": -1")),
        Map.entry(logs, line.replace("\"sequence\": 0", "\"sequence\": 10001")),
        Map.entry(logs, line.replace("\"info\"", "\"loud\"")),
        Map.entry(logs, line.replace("\"info\"", "null")),
        Map.entry(logs, line.replace("\"2026-", "\"99999-")),
        Map.entry(logs, line.replace("\"m\"", "null")),
        Map.entry(logs, line.replace("\"m\"", "\"" + "m".repeat(16_385) + "\"")),
        Map.entry("/worker/v1/ends", ""),
        Map.entry("/worker/v1/ends", "{}"),
        Map.entry("/worker/v1/ends", ENDS.formatted("", 0)),
        Map.entry("/worker/v1/ends", ENDS.formatted("null", 0)),
        Map.entry("/worker/v1/ends", ENDS.formatted("\"x\"", 0)),
        Map.entry("/worker/v1/ends", ENDS.formatted("\"01ARZ3NDEKTSV4RRFFQ69G5FAV\"", -1)),
        Map.entry("/worker/v1/ends", ENDS.formatted("\"01ARZ3NDEKTSV4RRFFQ69G5FAV\"", 60_001)),
        Map.entry(completion, ""),
        Map.entry(completion, "{}"),
        Map.entry(completion, "{\"claim_id\": \"c\"}"),
        Map.entry(completion, "{\"result\": \"1\"}"),
        Map.entry(completion, "{\"claim_id\": \"c\", \"result\": \"1\", \"error\": {}}"),
        Map.entry(completion, RETRY_AFTER.formatted("\"retryable\": true", "-1")),
        Map.entry(completion, RETRY_AFTER.formatted("\"retryable\": true", "31536000001")),
        Map.entry(completion, RETRY_AFTER.formatted("\"retryable\": true", "1e30")),
        Map.entry(completion, RETRY_AFTER.formatted("\"retryable\": true", "\"soon\"")),
        Map.entry(completion, RETRY_AFTER.formatted("\"retryable\": false", "1")),
        Map.entry(
            completion, "{\"claim_id\": \"c\", \"result\": \"1\", \"retry_after_millis\": 1}"),
        Map.entry(completion, "{\"claim_id\": \"c\", \"error\": {\"code\": \"ER9999\"}}"),
        Map.entry(completion, "{\"claim_id\": \"c\", \"result\": \"1\", \"lines\": [null]}"),
        Map.entry(completion, LAST_LINES.formatted("c", "1").replace("\"info\"", "\"loud\"")),
        Map.entry(
            completion,
            LAST_LINES.formatted("c", "1").replace("\"attempt\": 1", "\"attempt\": 2")));
  }

  @ParameterizedTest
  @MethodSource("badMessages")
  void aWorkersMessageIsNotTrusted(Map.Entry<String, String> message) {
    register();

    Answer answer = SERVER.post(message.getKey(), message.getValue());

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().get("error").asText()).isEqualTo("bad_request");
  }
}
