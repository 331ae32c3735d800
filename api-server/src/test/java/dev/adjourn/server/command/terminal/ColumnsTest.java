package dev.adjourn.server.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  private final Columns columns = Columns.of(4, 6);

  @Test
  void shortCellsAreFilledUpAndTheEndOfALineIsNot() {
    assertThat(columns.line("ab", "cd")).isEqualTo("ab    cd");
  }

  @Test
  void longCellsAreCutAndSaySo() {
    assertThat(columns.line("abcd", "abcdef")).isEqualTo("abcd  abcdef");
    assertThat(columns.line("abcde", "abcdefg")).isEqualTo("abc…  abcde…");
  }

  @Test
  void wideCharactersCountTwice() {
    assertThat(columns.line("日本", "x")).isEqualTo("日本  x");
    assertThat(columns.line("日本語", "x")).isEqualTo("日…   x");
  }

  @Test
  void combiningCharactersCountNothing() {
    assertThat(columns.line("e\u0301abc", "x")).isEqualTo("e\u0301abc  x");
  }

  @Test
  void surrogatePairsStayWhole() {
    assertThat(columns.line("ab\uD83D\uDE00\uD83D\uDE00", "x")).isEqualTo("ab…   x");
  }

  @Test
  void controlCharactersAreEscapedBeforeTheyAreMeasured() {
    assertThat(Columns.of(8, 6).line("\u001B[2J", "x")).isEqualTo("\\u001b[…  x");
  }
}
