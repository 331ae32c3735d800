package dev.adjourn.server.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {

  private final Instant now = Instant.parse("2026-11-24T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0.9S, now",
    "PT1S, 1 s ago",
    "PT119S, 119 s ago",
    "PT2M, 2 min ago",
    "PT2H, 2 h ago",
    "PT48H, 2 d ago",
    "PT-5M, in 5 min",
    "P-36500D, in 36500 d"
  })
  void aTimeIsSaidByItsDistance(Duration distance, String said) {
    assertThat(Ago.of(now.minus(distance), now)).isEqualTo(said).hasSizeLessThanOrEqualTo(11);
  }

  @Test
  void aLengthIsAsExactAsItIsShort() {
    assertThat(Ago.length(Duration.ofMillis(39))).isEqualTo("39 ms");
    assertThat(Ago.length(Duration.ofMillis(4_250))).isEqualTo("4.2 s");
    assertThat(Ago.length(Duration.ofMinutes(5))).isEqualTo("5 min");
  }
}
