package dev.adjourn.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogLineTest {

  @Test
  void keepsItsTextButForTheNullCharacter() {
    LogLine line = new LogLine(1, 7, Instant.EPOCH, LogLevel.WARN, " a\0\nb ");

    assertThat(line).isEqualTo(new LogLine(1, 7, Instant.EPOCH, LogLevel.WARN, " a\uFFFD\nb "));
  }

  @ParameterizedTest
  @EnumSource
  void aLevelIsFoundByItsWord(LogLevel level) {
    assertThat(LogLevel.of(level.wireName())).isEqualTo(level);
  }
}
