package dev.adjourn.model.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.InvalidValueException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronPolicyTest {

  private static final CronPolicy STANDARD = CronPolicy.standard();

  @Test
  void eachPartIsChangedAlone() {
    assertThat(STANDARD.withTimeZone("Europe/Zurich").withOverlap(Overlap.SKIP).withCatchUp(3_600))
        .isEqualTo(new CronPolicy("Europe/Zurich", Overlap.SKIP, 3_600.0));
    assertThat(STANDARD.zone()).isEqualTo(ZoneId.of("UTC"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus", "CET", "+01:00", "SystemV/EST5", "europe/zurich"})
  void aZoneIsOneThatEverybodyKnows(String zone) {
    assertThatThrownBy(() -> STANDARD.withTimeZone(zone))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("timeZone is an IANA zone");
  }

  @ParameterizedTest
  @ValueSource(doubles = {9, 31_536_001, Double.NaN})
  void theTimeToCatchUpIs10SecondsToAYear(double seconds) {
    assertThat(STANDARD.withCatchUp(10).catchUp()).isEqualTo(10);
    assertThatThrownBy(() -> STANDARD.withCatchUp(seconds))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("catchUp is 10 s to 365 days");
  }
}
