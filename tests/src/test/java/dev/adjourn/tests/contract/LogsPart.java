package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class LogsPart extends ContractPart {
  @Test
  void logsAreJsonByDefaultWithTimesAndLevels() {
    String id = ended("helloWorld", "Ada");

    Answer answer = api.get(id + "/logs");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.data().size()).isEqualTo(1);
    JsonNode line = answer.data().get(0);
    assertThat(line.get("message").asText()).isEqualTo("greeting Ada");
    assertThat(line.get("level").asText()).isEqualTo("info");
    assertThat(line.get("attempt").asInt()).isEqualTo(1);
    JsonNode execution = api.execution(id);
    assertThat(Instant.parse(line.get("time").asText()))
        .isBetween(
            Instant.parse(execution.get("started_at").asText()).minusMillis(100),
            Instant.parse(execution.get("finished_at").asText()).plusMillis(100));
  }

  @Test
  void logsComeInTheirOrder() {
    JsonNode lines = api.get(ended("chatter", 300) + "/logs").data();

    assertThat(texts(lines, "message"))
        .isEqualTo(IntStream.rangeClosed(1, 300).mapToObj(i -> "line " + i).toList());
    assertThat(texts(lines, "time")).isSortedAccordingTo(LogsPart::compareTimes);
  }

  @Test
  void logsMayBeJsonLines() {
    Answer answer = api.get(ended("chatter", 3) + "/logs", "Accept", "application/x-ndjson");

    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    List<JsonNode> lines = answer.text().lines().map(Answer::parse).toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2).get("message").asText()).isEqualTo("line 3");
    assertThat(lines.get(2).get("level").asText()).isEqualTo("info");
  }

  @Test
  void logsMayBeText() {
    Answer answer = api.get(ended("chatter", 3) + "/logs", "Accept", "text/plain");

    assertThat(answer.header("Content-Type")).startsWith("text/plain");
    assertThat(answer.text().lines()).hasSize(3);
    assertThat(answer.text().lines().toList().get(0)).matches("\\d{4}-.*Z .*(?i)info.* line 1");
  }

  @Test
  void logsMayBeginAfterALine() {
    String id = ended("chatter", 4);

    JsonNode rest = api.get(id + "/logs?attempt=1&after=1").data();

    assertThat(texts(rest, "message")).containsExactly("line 3", "line 4");
    assertThat(api.get(id + "/logs?attempt=2&after=0").data().size()).isZero();
    assertThat(refusal(api.get(id + "/logs?after=1"), 400, "bad_request"))
        .isEqualTo("after needs attempt");
    assertThat(refusal(api.get(id + "/logs?attempt=1&after=x"), 400, "bad_request"))
        .isEqualTo("after is the sequence number of a line");
  }

  @Test
  void logsOfOneAttemptAreItsOwn() {
    String id = ended("helloWorld", "Ada");

    assertThat(api.get(id + "/logs?attempt=1").text()).isEqualTo(api.get(id + "/logs").text());
    assertThat(api.get(id + "/logs?attempt=2").data()).isEmpty();
    refusal(api.get(id + "/logs?attempt=x"), 400, "bad_request");
  }

  @Test
  void anExecutionThatLoggedNothingHasAnEmptyLog() {
    String id = api.accept(Api.call("nothing").put("schedule_for", FAR));

    assertThat(api.get(id + "/logs").data().size()).isZero();
    assertThat(api.get(id + "/logs", "Accept", "application/x-ndjson").text()).isEmpty();
  }

  private String ended(String function, Object... arguments) {
    String id = api.accept(function, arguments);
    JsonNode unused = api.awaitEnd(id);
    return id;
  }

  private static List<String> texts(JsonNode lines, String field) {
    return lines.findValuesAsText(field);
  }

  private static int compareTimes(String a, String b) {
    return Instant.parse(a).compareTo(Instant.parse(b));
  }
}
