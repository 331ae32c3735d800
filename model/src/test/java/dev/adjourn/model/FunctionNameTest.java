package dev.adjourn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"f", "importDocument", "with spaces, \"quotes\" and ü", "\uD83D\uDE80"})
  void takesPrintableText(String text) {
    assertThat(new FunctionName(text)).hasToString(text);
    assertThat(new FunctionName("n".repeat(255)).value()).hasSize(255);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two\nlines", "null\u0000", "half a pair \uD83D", "\u0085"})
  void refusesWhatCannotBeShownOrStored(String text) {
    assertThatThrownBy(() -> new FunctionName(text)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new FunctionName("n".repeat(256)))
        .isInstanceOf(InvalidValueException.class);
  }
}
