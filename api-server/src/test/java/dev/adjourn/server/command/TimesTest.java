package dev.adjourn.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.server.SettableInstant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** Times and durations as they are typed. */
class TimesTest {

  private final SettableInstant clock = new SettableInstant();
  private final Instant now = clock.instant();
  private final Delay delay = new Delay();
  private final Moment moment = new Moment(clock);
  private final PastMoment past = new PastMoment(clock);

  @Test
  void aDurationHasAUnitOrIsThatOfIso() {
    assertThat(delay.convert("250ms")).isEqualTo(Duration.ofMillis(250));
    assertThat(delay.convert("90s")).isEqualTo(Duration.ofSeconds(90));
    assertThat(delay.convert("30m")).isEqualTo(Duration.ofMinutes(30));
    assertThat(delay.convert("12h")).isEqualTo(Duration.ofHours(12));
    assertThat(delay.convert("7d")).isEqualTo(Duration.ofDays(7));
    assertThat(delay.convert("pt1h30m")).isEqualTo(Duration.ofMinutes(90));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "h", "-5m", "PT-1S", "5 m", "1.5h", "5w", "999999999d"})
  void whatIsNoDurationIsRefused(String text) {
    assertThatThrownBy(() -> delay.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void aMomentIsATimeFromNowOrADateTime() {
    assertThat(moment.convert("90d")).isEqualTo(now.plus(Duration.ofDays(90)));
    assertThat(moment.convert("2027-01-01T01:00:00+01:00")).isEqualTo("2027-01-01T00:00:00Z");
  }

  @Test
  void aPastMomentIsATimeAgoUnlessItHasAPlus() {
    assertThat(past.convert("2h")).isEqualTo(now.minus(Duration.ofHours(2)));
    assertThat(past.convert("+2h")).isEqualTo(now.plus(Duration.ofHours(2)));
    assertThat(past.convert("2027-01-01T00:00:00Z")).isEqualTo("2027-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2027-01-01", "2027-01-01T00:00:00", "99w"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> moment.convert(text)).isInstanceOf(TypeConversionException.class);
    assertThatThrownBy(() -> past.convert(text)).isInstanceOf(TypeConversionException.class);
  }
}
