package dev.adjourn.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.server.TestServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens over HTTP, with two servers on one database. */
class TokenTest {

  private static final String TOKENS = "/admin/v1/tokens";
  private static final String EXECUTIONS = "/public/v2/executions";
  private static final String WORK = "{\"function_name\": \"work\"}";

  @RegisterExtension static final TestServer SERVER = new TestServer();
  @RegisterExtension static final TestServer OTHER = new TestServer(SERVER.store());

  private static Answer revoke(String name) {
    return SERVER.send(SERVER.request(TOKENS + "/" + name).DELETE());
  }

  private static int statusOf(TestServer server, String secret) {
    return server.send(server.as(secret, EXECUTIONS)).status();
  }

  private static void assertRefused(Answer answer, int status, String error, String message) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().fieldNames()).toIterable().containsExactly("error", "message");
    assertThat(answer.json().get("error").asText()).isEqualTo(error);
    assertThat(answer.json().get("message").asText()).contains(message);
  }

  @Test
  void aTokenIsMadeShownOnceListedAndRevoked() {
    Answer created =
        SERVER.post(
            TOKENS,
            "{\"name\":\"ci\",\"role\":\"read\",\"expires_at\":\"2999-01-01T01:00:00+01:00\"}");

    assertThat(created.status()).isEqualTo(201);
    JsonNode token = created.json().get("data");
    assertThat(token.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("name", "role", "created_at", "expires_at", "secret");
    assertThat(token.get("expires_at").asText()).isEqualTo("2999-01-01T00:00:00Z");
    String secret = token.get("secret").asText();
    assertThat(secret).matches("adj_[A-Za-z0-9_-]{43}");
    Answer list = SERVER.get(TOKENS);
    assertThat(list.text()).contains("\"ci\"", "\"read\"").doesNotContain(secret, "hash");

    assertThat(revoke("ci").status()).isEqualTo(204);

    assertThat(SERVER.get(TOKENS).text()).doesNotContain("\"ci\"");
    assertRefused(revoke("ci"), 404, "not_found", "cannot find token \"ci\"");
    assertThat(statusOf(SERVER, secret)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"name\": \"x\"}",
        "{\"role\": \"read\"}",
        "{\"name\": 5, \"role\": \"read\"}",
        "{\"name\": \"x\", \"role\": \"owner\"}",
        "{\"name\": \"x/y\", \"role\": \"read\"}",
        "{\"name\": \"x\", \"role\": \"read\", \"expires_at\": \"soon\"}",
        "{\"name\": \"x\", \"role\": \"read\", \"expires_at\": \"2001-01-01T00:00:00Z\"}"
      })
  void aBadRequestMakesNoToken(String body) {
    assertRefused(SERVER.post(TOKENS, body), 400, "bad_request", "");
    assertThat(SERVER.get(TOKENS).text()).doesNotContain("\"x\"");
  }

  @Test
  void aNameThatIsTakenIsAConflictAndSoIsThatOfTheConfiguredToken() {
    SERVER.token("taken", "read");

    assertRefused(
        SERVER.post(TOKENS, "{\"name\": \"taken\", \"role\": \"admin\"}"),
        409,
        "conflict",
        "there is a token \"taken\" already");
    assertRefused(
        SERVER.post(TOKENS, "{\"name\": \"default\", \"role\": \"read\"}"),
        409,
        "conflict",
        "configuration");
    assertRefused(revoke("default"), 409, "conflict", "configuration");
  }

  @Test
  void aTokenHoldsOnAllServersAndIsRevokedOnAllWithinFiveSeconds() {
    String secret = SERVER.token("everywhere", "read");

    await()
        .atMost(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(statusOf(OTHER, secret)).isEqualTo(200));
    assertThat(statusOf(SERVER, secret)).isEqualTo(200);

    assertThat(revoke("everywhere").status()).isEqualTo(204);

    assertThat(statusOf(SERVER, secret)).isEqualTo(401);
    await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(statusOf(OTHER, secret)).isEqualTo(401));
  }

  @Test
  void anExpiredTokenKeepsOut() {
    String body =
        "{\"name\": \"brief\", \"role\": \"read\", \"expires_at\": \"%s\"}"
            .formatted(Instant.now().plusSeconds(1));
    String secret = SERVER.post(TOKENS, body).json().at("/data/secret").asText();

    await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(statusOf(SERVER, secret)).isEqualTo(401));
  }

  @Test
  void rule43_idempotencyKeysBelongToTheTokensName() {
    String one = SERVER.token("one", "write");
    String two = SERVER.token("two", "write");

    String first = enqueue(one);

    assertThat(enqueue(one)).isEqualTo(first);
    assertThat(enqueue(two)).isNotEqualTo(first);
  }

  private static String enqueue(String secret) {
    return SERVER
        .send(
            SERVER
                .as(secret, EXECUTIONS)
                .header("Idempotency-Key", "same")
                .PUT(BodyPublishers.ofString(WORK)))
        .json()
        .at("/data/id")
        .asText();
  }
}
