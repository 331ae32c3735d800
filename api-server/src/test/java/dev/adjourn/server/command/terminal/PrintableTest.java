package dev.adjourn.server.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @Test
  void whatPeopleWriteStaysAsItIs() {
    String text = "Zoë: 日本 \uD83D\uDC69\u200D\uD83D\uDCBB \\ \"q\"";

    assertThat(Printable.line(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"001b", "0000", "007f", "009b", "200b", "202e", "2066", "2028", "d800", "feff"})
  void whatControlsATerminalIsEscaped(String hex) {
    char harmful = (char) Integer.parseInt(hex, 16);

    assertThat(Printable.line("a" + harmful + "b")).isEqualTo("a\\u" + hex + "b");
  }

  @Test
  void aLineStaysALine() {
    assertThat(Printable.line("a\r\n\tb")).isEqualTo("a\\r\\n\\tb");
  }

  @Test
  void tagsOfAHigherPlaneAreEscapedAsJsonWouldDoIt() {
    assertThat(Printable.line("a\uDB40\uDC41")).isEqualTo("a\\udb40\\udc41");
  }
}
