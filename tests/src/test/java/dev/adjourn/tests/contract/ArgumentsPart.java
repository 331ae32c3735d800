package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ArgumentsPart extends ContractPart {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[null]",
        "[12345678901234567890]",
        "[1.10, -0.0, 1e5, 1E+2]",
        "[ 1 ,\n\t2 ]",
        "[{\"b\":1,\"a\":2,\"b\":3}]",
        "[\"\\u00e9 \\/ \\ud83d\\ude00\"]",
        "[\"Zoë 中文 😀\"]",
        "[\"\\\\u0000\"]"
      })
  void argumentsAreKeptExactlyAsTheyWereSent(String arguments) {
    Answer accepted =
        api.put("{\"function_name\":\"echo\",\"function_arguments\":" + arguments + "}");

    Answer answer = api.get(accepted.data().get("id").asText() + "/arguments");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.text()).isEqualTo(arguments);
  }

  @Test
  void argumentsOfTenMegabytesComeBackWhole() {
    String arguments = "[\"" + "x".repeat(10 << 20) + "\"]";
    String body = "{\"function_name\":\"echo\",\"function_arguments\":" + arguments + "}";

    String id = api.put(body).data().get("id").asText();

    assertThat(api.get(id + "/arguments").text()).isEqualTo(arguments);
    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("succeed");
  }

  @Test
  void missingArgumentsAreAnEmptyArray() {
    String id = api.put("{\"function_name\":\"nothing\"}").data().get("id").asText();

    assertThat(api.get(id + "/arguments").text()).isEqualTo("[]");
  }
}
