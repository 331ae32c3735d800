package dev.adjourn.tests.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments that do not fit fail the attempt, and the message says which. */
@SystemTest
class ArgumentMismatchTest {
  private final Api api = RunningSystem.shared().api();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sleepFor  | ["soon"]       | "ms"
          sleepFor  | [{}]           | "ms"
          sleepFor  | []             | "ms"
          helloWorld| [{}]           | "name"
          helloWorld| []             | "name"
          serial    | ["a", "b"]     | "ms"
          failTimes | ["k", [1]]     | "n"
          sleepFor  | [1, 2]         | ms
          """)
  void aMismatchNamesTheParameter(String function, String arguments, String named) {
    String id =
        api.accept(
            Answer.parse(
                "{\"function_name\":\"%s\",\"function_arguments\":%s}"
                    .formatted(function, arguments)));

    JsonNode ended = api.awaitEnd(id);

    assertThat(ended.get("state").asText()).isEqualTo("failed");
    assertThat(ended.get("error_code").asText()).isEqualTo("ER0003");
    assertThat(api.get(id + "/results").json().get("message").asText()).contains(named);
  }
}
