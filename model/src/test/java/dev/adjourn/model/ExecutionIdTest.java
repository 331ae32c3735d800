package dev.adjourn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionIdTest {

  @Test
  void isAUlidAndSortsByItsText() {
    ExecutionId earlier = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    ExecutionId later = new ExecutionId("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");

    assertThat(earlier).isLessThan(later).hasToString("01ARZ3NDEKTSV4RRFFQ69G5FAV");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01ARZ3NDEKTSV4RRFFQ69G5FA",
        "01ARZ3NDEKTSV4RRFFQ69G5FAVX",
        "01arz3ndektsv4rrffq69g5fav",
        "81ARZ3NDEKTSV4RRFFQ69G5FAV",
        "01ARZ3NDEKTSV4RRFFQ69G5FAU",
        "01ARZ3NDEKTSV4RRFFQ69G5FAV\n",
        "../3NDEKTSV4RRFFQ69G5FAVXX"
      })
  void everyOtherFormIsRefused(String text) {
    assertThatThrownBy(() -> new ExecutionId(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("malformed execution id");
  }
}
