package dev.adjourn.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a function was given and what it said. */
class LogsTest {
  private static final ExecutionId ID = new ExecutionId("01JD9X3H5K7M9P1R3T5V7X9Z1B");
  private static final String PATH = "/public/v2/executions/" + ID;
  private static final String LINE =
      """
      {"data":[{"attempt":2,"sequence":7,"time":"2026-11-24T08:00:00.160Z","level":"warn",
      "message":"greeting Ada"}]}
      """;

  private FakeApi api;
  private AdjournClient client;

  @BeforeEach
  void start() throws IOException {
    api = new FakeApi();
    client = AdjournClient.create(api.endpoint(), "secret");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void linesHaveTheirPlaceTimeAndLevel() {
    api.answer(200, LINE);

    assertThat(client.logs(ID))
        .containsExactly(
            new LogLine(
                2, 7, Instant.parse("2026-11-24T08:00:00.160Z"), LogLevel.WARN, "greeting Ada"));
  }

  @Test
  void linesMayBeThoseOfOneAttemptOrThatFollowOne() {
    api.answer(200, "{\"data\":[]}");

    assertThat(client.logs(ID)).isEmpty();
    assertThat(client.logs(ID, 2)).isEmpty();
    assertThat(client.logsAfter(ID, 2, 17)).isEmpty();

    assertThat(api.asked())
        .extracting(FakeApi.Asked::path)
        .containsExactly(
            PATH + "/logs", PATH + "/logs?attempt=2", PATH + "/logs?attempt=2&after=17");
  }

  @Test
  void argumentsAreExact() {
    api.answer(200, "[1.10, 12345678901234567890, {\"a\": null}]");

    assertThat(client.arguments(ID)).hasToString("[1.10,12345678901234567890,{\"a\":null}]");
  }
}
