package dev.adjourn.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExecutionErrorTest {

  @Test
  void ofACodeItHasTheContractsName() {
    assertThat(ExecutionError.of(ErrorCode.ER0001, "too long"))
        .isEqualTo(new ExecutionError(ErrorCode.ER0001, "TimeoutError", "too long", ""));
    assertThat(ErrorCode.ER0002.errorName()).isEqualTo("OOMError");
    assertThat(ErrorCode.ER0003.errorName()).isEqualTo("NonZeroExitCodeError");
  }

  @Test
  void longTextsAreCut() {
    ExecutionError error =
        new ExecutionError(
            ErrorCode.ER0003, "n".repeat(256), "m".repeat(65_537), "s".repeat(70_000));

    assertThat(error.name()).hasSize(255);
    assertThat(error.message()).hasSize(65_536);
    assertThat(error.stack()).hasSize(65_536);
  }

  @Test
  void theNullCharacterIsReplacedSinceNoDatabaseTakesIt() {
    ExecutionError error = new ExecutionError(ErrorCode.ER0003, "a\0", "b\0b", "\0c");

    assertThat(error)
        .isEqualTo(new ExecutionError(ErrorCode.ER0003, "a\uFFFD", "b\uFFFDb", "\uFFFDc"));
  }
}
