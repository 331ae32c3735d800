package dev.adjourn.tests.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class ConformanceTest {
  private static final Function1<String, String> HELLO_WORLD =
      FunctionDescriptor.of("helloWorld", String.class, String.class);
  private static final int MOST_LOG_LINES = 10_000;

  private final Api api = RunningSystem.shared().api();
  private final Database database = RunningSystem.shared().database();
  private final AdjournClient client = RunningSystem.shared().client();

  @Test
  void helloWorldGreetsAndSaysSo() {
    String id = api.accept("helloWorld", "Ada");

    assertThat(api.awaitResult(id).asText()).isEqualTo("Hello, Ada!");
    JsonNode line = api.get(id + "/logs").data().get(0);
    assertThat(line.get("message").asText()).isEqualTo("greeting Ada");
    assertThat(line.get("level").asText()).isEqualTo("info");
  }

  @Test
  void helloWorldCanBeCalledByItsDescriptor() {
    String greeting =
        client.awaitResult(client.enqueue(HELLO_WORLD.with("Zoë")), Duration.ofSeconds(20));

    assertThat(greeting).isEqualTo("Hello, Zoë!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[null]",
        "[1,\"two\",[3],{\"four\":4},true,null]",
        "[12345678901234567890]",
        "[123456789.123456789012345678]",
        "[\"\\u0001 é 😀 \\\\\"]"
      })
  void echoGivesItsArguments(String arguments) {
    String body = "{\"function_name\":\"echo\",\"function_arguments\":" + arguments + "}";

    assertThat(api.awaitResult(api.accept(Answer.parse(body)))).isEqualTo(Answer.parse(arguments));
  }

  @Test
  void nothingGivesNoValue() {
    String id = api.accept("nothing");

    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("succeed");
    assertThat(api.get(id + "/results").text()).isEqualTo("null");
  }

  @Test
  void sleepForSleepsAndGivesItsTime() {
    String id = api.accept("sleepFor", 700);

    JsonNode ended = api.awaitEnd(id);

    assertThat(api.get(id + "/results").text()).isEqualTo("700");
    assertThat(running(ended)).isBetween(Duration.ofMillis(700), Duration.ofMillis(3_000));
  }

  @Test
  void failAlwaysThrowsAndIsNotTriedAgain() {
    String id = api.accept("failAlways", "no");

    JsonNode ended = api.awaitEnd(id);

    assertThat(ended.get("state").asText()).isEqualTo("failed");
    assertThat(ended.get("error_code").asText()).isEqualTo("ER0003");
    assertThat(ended.get("attempt").asInt()).isEqualTo(1);
    JsonNode error = api.get(id + "/results").json();
    assertThat(error.get("name").asText()).isEqualTo("IllegalStateException");
    assertThat(error.get("message").asText()).isEqualTo("no");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "2, 3"})
  void failTimesGivesTheFirstAttemptThatDoesNotFail(int failures, int attempt) {
    String id = api.accept("failTimes", "k", failures);

    assertThat(api.awaitResult(id).asInt()).isEqualTo(attempt);
    assertThat(api.execution(id).get("attempt").asInt()).isEqualTo(attempt);
    assertThat(api.execution(id).get("error_code").isNull()).isTrue();
    assertThat(
            database.texts(
                "SELECT state FROM attempts WHERE execution_id = ? ORDER BY attempt", id))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, attempt)
                .mapToObj(i -> i < attempt ? "failed" : "succeed")
                .toList());
  }

  @Test
  void failTimesIsTriedFiveTimesASecondApart() {
    String id = api.accept("failTimes", "k", 9);

    JsonNode ended = api.awaitEnd(id);

    assertThat(ended.get("state").asText()).isEqualTo("failed");
    assertThat(ended.get("attempt").asInt()).isEqualTo(5);
    List<String> pauses =
        database.texts(
            """
            SELECT EXTRACT(EPOCH FROM b.started_at - a.finished_at)
            FROM attempts a
            JOIN attempts b ON b.execution_id = a.execution_id AND b.attempt = a.attempt + 1
            WHERE a.execution_id = ?
            """,
            id);
    assertThat(pauses).hasSize(4).allSatisfy(ConformanceTest::isAboutASecond);
  }

  @Test
  void timeLimitedIsStoppedAfterASecond() {
    String id = api.accept("timeLimited", 5_000);

    JsonNode ended = api.awaitEnd(id);

    assertThat(ended.get("state").asText()).isEqualTo("failed");
    assertThat(ended.get("error_code").asText()).isEqualTo("ER0001");
    assertThat(api.get(id + "/results").json().get("name").asText()).isEqualTo("TimeoutError");
    assertThat(running(ended)).isBetween(Duration.ofMillis(950), Duration.ofSeconds(4));
  }

  @Test
  void timeLimitedMayUseTheTimeItHas() {
    assertThat(api.awaitResult(api.accept("timeLimited", 300)).asInt()).isEqualTo(300);
  }

  @Test
  void serialGivesItsLabel() {
    assertThat(api.awaitResult(api.accept("serial", "a label", 1)).asText()).isEqualTo("a label");
  }

  @ParameterizedTest
  @ValueSource(strings = {"single", "pair"})
  void singleAndPairGiveTheirTime(String function) {
    assertThat(api.awaitResult(api.accept(function, 5)).asInt()).isEqualTo(5);
  }

  @Test
  void countdownCallsItselfAndIsNotStuck() {
    String id = api.accept("countdown", 3);

    assertThat(api.awaitResult(id).asInt()).isEqualTo(3);
    String child = database.text("SELECT id FROM executions WHERE executed_by = ?", id);
    assertThat(api.get(child + "/results").text()).isEqualTo("2");
    assertThat(api.get(child + "/arguments").text()).isEqualTo("[2]");
  }

  @Test
  void fanOutAwaitsAllItsChildrenAtOnce() {
    String id = api.accept("fanOut", 5, 400);

    JsonNode ended = api.awaitEnd(id);

    assertThat(api.get(id + "/results").text()).isEqualTo("2000");
    assertThat(
            database.number(
                """
                SELECT count(*) FROM executions e JOIN functions f ON f.id = e.function_id
                WHERE executed_by = ? AND metadata ->> 'workflowID' = ? AND f.name = 'sleepFor'
                """,
                id,
                id))
        .isEqualTo(5);
    assertThat(running(ended)).isBetween(Duration.ofMillis(400), Duration.ofSeconds(5));
  }

  @Test
  void aResultOfFourMebibytesComesBackWhole() {
    String result = api.awaitResult(api.accept("bigResult", 4_096)).asText();

    assertThat(result.length()).isEqualTo(4_096 * 1_024);
  }

  @Test
  void chatterLogsInOrderUpToTheLimitAndSaysSo() {
    String id = api.accept("chatter", MOST_LOG_LINES + 500);
    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("succeed");

    List<String> lines = api.get(id + "/logs").data().findValuesAsText("message");

    assertThat(lines).hasSize(MOST_LOG_LINES + 1);
    assertThat(lines.subList(0, MOST_LOG_LINES))
        .isEqualTo(IntStream.rangeClosed(1, MOST_LOG_LINES).mapToObj(i -> "line " + i).toList());
    assertThat(lines.get(MOST_LOG_LINES)).contains("dropped");
  }

  private static void isAboutASecond(String seconds) {
    assertThat(Double.parseDouble(seconds)).isBetween(0.99, 3.0);
  }

  private static Duration running(JsonNode execution) {
    return Duration.between(
        Instant.parse(execution.get("started_at").asText()),
        Instant.parse(execution.get("finished_at").asText()));
  }
}
