package dev.adjourn.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.server.TestServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal comes in the contract's shape, and leaves nothing behind. */
class RefusalTest {

  private static final String EXECUTIONS = "/public/v2/executions";
  private static final String SOME = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private static void assertRefused(Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().fieldNames()).toIterable().containsExactly("error", "message");
    assertThat(answer.json().get("error").asText()).isEqualTo(error);
    assertThat(answer.json().get("message").asText()).isNotBlank();
  }

  @Nested
  class Enqueue {

    static List<String> badBodies() {
      String pairs =
          IntStream.range(0, 26)
              .mapToObj(i -> "\"k" + i + "\": \"v\"")
              .collect(Collectors.joining(", ", "{", "}"));
      return List.of(
          "",
          "null",
          "[]",
          "5",
          "{",
          "{}",
          "{\"function_name\": \"work\"} x",
          "{\"function_name\": 5}",
          "{\"function_name\": \"\"}",
          "{\"function_name\": \"a\\u0000\"}",
          "{\"function_name\": \"createUser\"}",
          "{\"function_name\": \"work\", \"function_arguments\": {}}",
          "{\"function_name\": \"work\", \"function_arguments\": [\"a\\u0000\"]}",
          "{\"function_name\": \"work\", \"function_arguments\": " + "[".repeat(20_000),
          "{\"function_name\": \"work\", \"metadata\": " + pairs + "}",
          "{\"function_name\": \"work\", \"metadata\": {\"k\": 1}}",
          "{\"function_name\": \"work\", \"metadata\": {\"k\": \"\\n\"}}",
          "{\"function_name\": \"work\", \"metadata\": \"k\"}",
          "{\"function_name\": \"work\", \"schedule_for\": \"tomorrow\"}",
          "{\"function_name\": \"work\", \"schedule_for\": 5}",
          "{\"function_name\": \"work\", \"discard_after\": \"99999-01-01T00:00:00Z\"}");
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsABadRequestAndStoresNothing(String body) {
      int before = count();

      assertRefused(SERVER.put(EXECUTIONS, body), 400, "bad_request");

      assertThat(count()).isEqualTo(before);
    }

    private static int count() {
      return SERVER.store().value(Integer.class, "SELECT count(*) FROM executions");
    }

    @Test
    void anUnknownFunctionIsNamed() {
      Answer answer = SERVER.put(EXECUTIONS, "{\"function_name\": \"createUser\"}");

      assertThat(answer.json().get("message").asText())
          .isEqualTo("cannot find function \"createUser\"");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
      byte[] latin = "{\"function_name\": \"\u00FC\"}".getBytes(StandardCharsets.ISO_8859_1);

      assertRefused(
          SERVER.send(SERVER.request(EXECUTIONS).PUT(BodyPublishers.ofByteArray(latin))),
          400,
          "bad_request");
    }

    @Test
    void aBodyOfTheLimitIsTakenAndALongerOneIsNot() {
      String start = "{\"function_name\": \"work\", \"function_arguments\": [\"";
      String end = "\"]}";
      String filling = "x".repeat((64 << 10) - start.length() - end.length());

      assertThat(SERVER.put(EXECUTIONS, start + filling + end).status()).isEqualTo(201);
      Answer longer = SERVER.put(EXECUTIONS, start + filling + "x" + end);

      assertRefused(longer, 400, "bad_request");
      assertThat(longer.json().get("message").asText()).contains("longer than 65536 bytes");
      assertRefused(SERVER.put(EXECUTIONS, start + "x".repeat(8 << 20) + end), 400, "bad_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "01ARZ3NDEKTSV4RRFFQ69G5FAV/0/c", "01ARZ3NDEKTSV4RRFFQ69G5FAV/1"})
    void aMalformedParentIsABadRequest(String parent) {
      assertRefused(
          SERVER.send(
              SERVER
                  .request(EXECUTIONS)
                  .header("Adjourn-Parent", parent)
                  .PUT(BodyPublishers.ofString("{\"function_name\": \"work\"}"))),
          400,
          "bad_request");
    }

    @Test
    void rule43_aKeyWithAnotherBodyIsAConflict() {
      String body = "{\"function_name\": \"work\"}";

      Answer first = withKey("key-1", body);
      Answer repeated = withKey("key-1", body);
      Answer other = withKey("key-1", body + " ");

      assertThat(repeated.status()).isEqualTo(201);
      assertThat(repeated.json().at("/data/id")).isEqualTo(first.json().at("/data/id"));
      assertRefused(other, 409, "conflict");
      assertRefused(withKey("k".repeat(256), body), 400, "bad_request");
    }

    private static Answer withKey(String key, String body) {
      return SERVER.send(
          SERVER
              .request(EXECUTIONS)
              .header("Idempotency-Key", key)
              .PUT(BodyPublishers.ofString(body)));
    }
  }

  @Nested
  class Read {

    @ParameterizedTest
    @ValueSource(strings = {"", "/results", "/arguments", "/logs"})
    void anUnknownIdIsNotFoundAndAMalformedOneABadRequest(String part) {
      Answer unknown = SERVER.get(EXECUTIONS + "/" + SOME + part);

      assertRefused(unknown, 404, "not_found");
      assertThat(unknown.json().get("message").asText())
          .isEqualTo("cannot find execution \"" + SOME + "\"");
      assertRefused(SERVER.get(EXECUTIONS + "/nonsense" + part), 400, "bad_request");
      assertRefused(SERVER.get(EXECUTIONS + "/" + "x".repeat(10_000) + part), 400, "bad_request");
    }
  }

  @Nested
  class Paths {

    @Test
    void unknownPathsAndMethodsAreToldInTheSameShape() {
      assertRefused(SERVER.get("/nothing"), 404, "not_found");
      assertRefused(SERVER.get("/public/v2/executions/" + SOME + "/nothing"), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "TRACE", "QUERY"})
    void whichMethodsAPathHasIsToldToWhoTriesAnother(String method) {
      Answer answer =
          SERVER.send(SERVER.request(EXECUTIONS).method(method, BodyPublishers.noBody()));

      assertRefused(answer, 405, "bad_request");
      assertThat(answer.header("Allow").split(", ?"))
          .containsExactlyInAnyOrder("GET", "OPTIONS", "POST", "PUT");
    }

    @Test
    void aListIsAskedForByABodyOrByParametersAndNotByBoth() {
      assertThat(SERVER.post(EXECUTIONS, "{}").status()).isEqualTo(200);
      assertThat(SERVER.post(EXECUTIONS + "?first=1", "").status()).isEqualTo(200);
      assertRefused(SERVER.post(EXECUTIONS + "?first=1", "{}"), 400, "bad_request");
    }

    @Test
    void whatIsNoWhiteSpaceInJsonIsNoEmptyBody() {
      assertThat(SERVER.post(EXECUTIONS, " \t\r\n").status()).isEqualTo(200);
      assertRefused(SERVER.post(EXECUTIONS, "\u001d"), 400, "bad_request");
      assertRefused(SERVER.post(EXECUTIONS, "\u2003"), 400, "bad_request");
    }

    @Test
    void aWholeNumberMayBeWrittenWithAFraction() {
      assertThat(SERVER.post(EXECUTIONS, "{\"page\": {\"first\": 5.0}}").status()).isEqualTo(200);
      assertRefused(SERVER.post(EXECUTIONS, "{\"page\": {\"first\": 5.5}}"), 400, "bad_request");
      assertRefused(SERVER.post(EXECUTIONS, "{\"page\": {\"first\": 1e400}}"), 400, "bad_request");
    }

    @Test
    void aFilterByMetadataThatNothingCanHaveIsRefused() {
      String filter = "{\"filters\": {\"metadata\": [{\"key\": \"%s\", \"values\": [%s]}]}}";

      assertRefused(SERVER.post(EXECUTIONS, filter.formatted("", "")), 400, "bad_request");
      assertRefused(SERVER.post(EXECUTIONS, filter.formatted("k", "\"\"")), 400, "bad_request");
      assertThat(SERVER.post(EXECUTIONS, filter.formatted("k", "")).status()).isEqualTo(200);
    }

    @Test
    void whatJettyRefusesItselfTooHasTheShape() {
      assertRefused(SERVER.get("/public/v2/executions/%2e%2e%2f"), 400, "bad_request");
      assertRefused(SERVER.get("/" + "x".repeat(100_000)), 414, "bad_request");
    }
  }

  @Nested
  class Tokens {

    private static Answer with(String authorization) {
      return SERVER.send(
          SERVER.anonymous(EXECUTIONS + "/" + SOME).header("Authorization", authorization));
    }

    private static String basic(String pair) {
      return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bearerAndBasicWithoutAUserLetIn() {
      assertThat(with("Bearer secret").status()).isEqualTo(404);
      assertThat(with("bearer  secret").status()).isEqualTo(404);
      assertThat(with(basic(":secret")).status()).isEqualTo(404);
    }

    static List<String> wrong() {
      return List.of(
          "secret",
          "Bearer",
          "Bearer wrong",
          "Bearer secret2",
          "Digest secret",
          "Basic %%%",
          basic("secret"),
          basic("user:secret"),
          basic(":wrong"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void everythingElseKeepsOut(String authorization) {
      Answer answer = with(authorization);

      assertRefused(answer, 401, "unauthorized");
      assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void withoutATokenNobodyLearnsWhatIsThere() {
      assertRefused(SERVER.send(SERVER.anonymous("/nothing")), 401, "unauthorized");
      assertRefused(SERVER.send(SERVER.anonymous("/worker/v1/leases")), 401, "unauthorized");
    }
  }
}
