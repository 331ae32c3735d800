package dev.adjourn.server.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.InvalidValueException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
    "2026-01-31T12:00:00.123456789Z, 2026-01-31T12:00:00.123456Z",
    "2026-01-31t12:00:00z, 2026-01-31T12:00:00Z",
    "2026-01-31T00:30:00+05:45, 2026-01-30T18:45:00Z",
    "2026-01-31T12:00:00+18:15, 2026-01-30T17:45:00Z",
    "2026-01-31T12:00:00.5-23:59, 2026-02-01T11:59:00.5Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999Z"
  })
  void readsADateTimeWithAnyOffsetToTheMicrosecond(String text, Instant expected) {
    assertThat(Timestamps.parse("schedule_for", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2026-01-31",
        "2026-01-31T12:00:00",
        "2026-02-30T12:00:00Z",
        "2026-02-30T12:00:00+23:00",
        "2026-01-31T12:00:00+24:00",
        "2026-01-31T12:00:00+18:60",
        "2026-01-31T25:00:00Z",
        "1767225600",
        "+10000-01-01T00:00:00Z",
        "99999-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59-18:00",
        "9999-12-31T23:59:59-01:00",
        "0001-01-01T00:00:00+01:00",
        "-0001-01-01T00:00:00Z"
      })
  void everythingElseIsRefusedByTheFieldsName(String text) {
    assertThatThrownBy(() -> Timestamps.parse("schedule_for", text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("schedule_for must be a date-time");
  }
}
