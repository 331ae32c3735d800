package dev.adjourn.workers.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({"250ms,PT0.25S", "90s,PT1M30S", "30m,PT30M", "2h,PT2H", "1d,PT24H", "PT5S,PT5S"})
  void readsShortAndIsoForms(String text, Duration expected) {
    assertThat(DurationText.parse(text)).isEqualTo(expected);
  }

  @Test
  void refusesAnythingElse() {
    assertThatThrownBy(() -> DurationText.parse("soon"))
        .hasMessageContaining("\"soon\" is not a duration");
  }
}
