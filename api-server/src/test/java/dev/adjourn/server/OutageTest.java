package dev.adjourn.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.server.TestServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the api-server does while Temporal, or PostgreSQL, is away. */
class OutageTest {

  private static final String EXECUTIONS = "/public/v2/executions";

  @RegisterExtension static final TestServer SERVER = new TestServer();

  @AfterEach
  void tearDown() {
    SERVER.store().open();
    // for a second, the pool may still hand out a connection that was torn
    await().during(Duration.ofSeconds(1)).until(() -> enqueue().status() == 201);
  }

  private static Answer enqueue() {
    return SERVER.put(EXECUTIONS, "{\"function_name\": \"work\"}");
  }

  @Test
  void callsAreAcceptedWhileTemporalIsAwayAndTheirMessageWaits() {
    Answer answer = enqueue();

    assertThat(answer.status()).isEqualTo(201);
    JsonNode execution = answer.json().get("data");
    assertThat(execution.get("state").asText()).isEqualTo("created");
    ExecutionId id = new ExecutionId(execution.get("id").asText());
    assertThat(SERVER.store().messages(id)).containsExactly("start");
    assertThat(SERVER.get(EXECUTIONS + "/" + id).json().get("data")).isEqualTo(execution);
  }

  @Test
  void healthTellsPostgresAndTemporalApart() {
    assertThat(SERVER.health().at("/postgresql/healthy").asBoolean()).isTrue();
    assertThat(SERVER.health().at("/temporal/healthy").asBoolean(true)).isFalse();

    SERVER.store().shut();

    assertThat(SERVER.health().at("/postgresql/healthy").asBoolean(true)).isFalse();
  }

  @Test
  void withoutPostgresTokensHoldOnAndTheOperationSaysWhatIsMissing() {
    String secret = SERVER.token("known", "write");
    SERVER.store().shut();

    Answer answer =
        SERVER.send(
            SERVER
                .as(secret, EXECUTIONS)
                .PUT(BodyPublishers.ofString("{\"function_name\": \"work\"}")));

    assertThat(answer.status()).isEqualTo(503);
  }

  @Test
  void rule44_withoutPostgresTheAnswerIsTryAgainAndItRecoversByItself() {
    SERVER.store().shut();

    Answer answer = enqueue();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.json().get("error").asText()).isEqualTo("internal_error");
    assertThat(answer.json().get("message").asText()).contains("try again");

    SERVER.store().open();
    await().untilAsserted(() -> assertThat(enqueue().status()).isEqualTo(201));
  }
}
