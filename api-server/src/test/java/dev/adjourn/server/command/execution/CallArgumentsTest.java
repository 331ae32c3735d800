package dev.adjourn.server.command.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallArgumentsTest {

  private final CallArguments arguments = new CallArguments();

  @Test
  void jsonAndTextKeepTheirOrderAndNumbersTheirDigits() {
    arguments.addJson("1.10");
    arguments.addText("2");
    arguments.addJson(" {\"a\": [null]} ");

    assertThat(arguments.toList()).hasToString("[1.10, \"2\", {\"a\":[null]}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "", " ", "1 2", "{\"a\":", "'Ada'", "NaN", "[1],"})
  void whatIsNotJsonIsRefusedWithAHint(String text) {
    arguments.addJson("0");

    assertThatThrownBy(() -> arguments.addJson(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "argument 2 is no JSON: %s (a text needs quotes that reach adjourn, '\"%s\"', or -s)"
                .formatted(text, text));
  }

  @Test
  void allAtOnceAreAnArray() {
    assertThat(CallArguments.ofArray("[\"Ada\", 3]\n")).hasToString("[\"Ada\", 3]");
    assertThatThrownBy(() -> CallArguments.ofArray("{}"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("no JSON array");
  }
}
