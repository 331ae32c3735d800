package dev.adjourn.server.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  private static final String BACKSLASH = "\\";

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 1_000_001})
  void afterAnOddNumberOfBackslashesItIsTheNullCharacter(int backslashes) {
    String json = "[\"a" + BACKSLASH.repeat(backslashes) + "u0000\"]";

    assertThatThrownBy(() -> JsonText.withoutNull(json)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 1_000_000})
  void afterAnEvenNumberItIsFiveLetters(int backslashes) {
    String json = "[\"a" + BACKSLASH.repeat(backslashes) + "u0000\"]";

    assertThat(JsonText.withoutNull(json)).isEqualTo(json);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThat(JsonText.decode(new byte[] {(byte) 0xC3, (byte) 0xBC})).isEqualTo("ü");
    assertThatThrownBy(() -> JsonText.decode(new byte[] {(byte) 0xFC}))
        .isInstanceOf(InvalidValueException.class);
    // half a surrogate pair
    assertThatThrownBy(() -> JsonText.decode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
        .isInstanceOf(InvalidValueException.class);
  }
}
