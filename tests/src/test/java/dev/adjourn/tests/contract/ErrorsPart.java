package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ErrorsPart extends ContractPart {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/public/v2",
        "/public/v2/nothing",
        "/public/v1/executions",
        "/public/v2/executions/" + NOBODY + "/nothing",
        "/healthcheck",
        "/application.wadl"
      })
  void unknownPathsAreNotFound(String path) {
    refusal(api.sendTo("GET", path), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/public/v2/%2e%2e/executions", "/a%2Fb", "/%00", "/%25", "/public/v2/%ff", "//"})
  void oddPathsAreRefusedInTheContractsShape(String path) {
    Answer answer = api.sendTo("GET", path);

    assertThat(answer.status()).isBetween(400, 404);
    errorOf(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PATCH", "BREW"})
  void unknownMethodsAreRefusedInTheContractsShape(String method) {
    refusal(api.sendTo(method, EXECUTIONS), 405, "bad_request");
    refusal(api.sendTo(method, EXECUTIONS + "/" + NOBODY), 405, "bad_request");
  }

  @Test
  void aPathOfAHundredThousandCharactersIsRefusedInTheContractsShape() {
    Answer answer = api.sendTo("GET", "/" + "a".repeat(100_000));

    assertThat(answer.status()).isBetween(400, 499);
    errorOf(answer);
  }

  @Test
  void errorsAreJsonWhateverTheCallerAccepts() {
    refusal(api.get(NOBODY, "Accept", "text/html"), 406, "bad_request");
    refusal(api.get(NOBODY + "/logs", "Accept", "text/plain"), 404, "not_found");
  }
}
