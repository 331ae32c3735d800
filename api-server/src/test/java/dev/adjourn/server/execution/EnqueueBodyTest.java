package dev.adjourn.server.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JacksonException;
import dev.adjourn.model.InvalidValueException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnqueueBodyTest {

  private static EnqueueBody parse(String body) throws IOException {
    return EnqueueBody.parse(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void onlyTheFunctionIsNeeded() throws IOException {
    EnqueueBody body = parse("{\"function_name\": \"f\"}");

    assertThat(body.functionName()).isEqualTo("f");
    assertThat(body.arguments()).isEqualTo("[]");
    assertThat(body.scheduleFor()).isNull();
    assertThat(body.discardAfter()).isNull();
    assertThat(body.metadata().pairs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[ 1.10, 12345678901234567890.0, {\"ü\" :\n[null]} ]",
        "[\"\uD83D\uDE80\", \"]\", \"\\\\u0000\", \"\\ud800\"]"
      })
  void argumentsAreKeptAsTheyWereSent(String arguments) throws IOException {
    EnqueueBody body =
        parse("{\"\uD83D\uDE80\": 0, \"function_arguments\": " + arguments + ", \"x\": {}}");

    assertThat(body.arguments()).isEqualTo(arguments);
  }

  @Test
  void metadataMayBeAnObjectOrAnArrayOfObjects() throws IOException {
    assertThat(parse("{\"metadata\": {\"a\": \"1\", \"b\": \"2\"}}").metadata().pairs())
        .containsExactly(entry("a", "1"), entry("b", "2"));
    assertThat(parse("{\"metadata\": [{\"a\": \"1\"}, {\"b\": \"2\"}]}").metadata().pairs())
        .containsExactly(entry("a", "1"), entry("b", "2"));
  }

  @Test
  void timesHaveAnyOffset() throws IOException {
    EnqueueBody body =
        parse(
            """
            {"schedule_for": "2026-03-29T12:00:00.123Z",
             "discard_after": "2026-03-29T14:00:00+02:00"}
            """);

    assertThat(body.scheduleFor()).isEqualTo(Instant.parse("2026-03-29T12:00:00.123Z"));
    assertThat(body.discardAfter()).isEqualTo(Instant.parse("2026-03-29T12:00:00Z"));
  }

  @Test
  void nullIsAsGoodAsAbsentAndUnknownFieldsAreIgnored() throws IOException {
    EnqueueBody body =
        parse(
            """
            {"function_name": "f", "function_arguments": null, "schedule_for": null,
             "metadata": null, "discard_after": null, "later": {"function_name": 5}}
            """);

    assertThat(body.functionName()).isEqualTo("f");
    assertThat(body.arguments()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "\"text\"",
        "{} {}",
        "{\"function_name\": 5}",
        "{\"function_arguments\": {}}",
        "{\"function_arguments\": \"[]\"}",
        "{\"function_arguments\": [\"\\u0000\"]}",
        "{\"function_arguments\": [{\"\\u0000\": 1}]}",
        "{\"metadata\": 5}",
        "{\"metadata\": [\"a\"]}",
        "{\"metadata\": {\"a\": null}}",
        "{\"metadata\": {\"a\": {}}}",
        "{\"schedule_for\": 1}"
      })
  void whatBreaksTheContractIsInvalid(String body) {
    assertThatThrownBy(() -> parse(body)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void whatIsNotJsonIsInvalidToo() throws IOException {
    assertThatThrownBy(() -> parse("{\"function_name\": ")).isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> parse("{\"function_arguments\": " + "[".repeat(1_000_000)))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> parse("{}").functionName())
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("function_name is required");
  }
}
