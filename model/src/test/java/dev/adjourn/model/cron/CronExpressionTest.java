package dev.adjourn.model.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.InvalidValueException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {

  private static List<String> next(String cron, String after, String zone, int count) {
    return CronExpression.parse(cron).next(Instant.parse(after), ZoneId.of(zone), count).stream()
        .map(Instant::toString)
        .toList();
  }

  @Nested
  class Fields {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "*               | 0,1,2,3,4,5,6",
          "?               | 0,1,2,3,4,5,6",
          "0               | 0",
          "7               | 0",
          "5-7             | 0,5,6",
          "MON-fri         | 1,2,3,4,5",
          "sun,Tue         | 0,2",
          "*/2             | 0,2,4,6",
          "1/2             | 1,3,5",
          "1-5/3           | 1,4",
          "1,1,3-4         | 1,3,4",
        })
    void areListsOfRangesNamesAndSteps(String field, String values) {
      assertThat(CronExpression.parse("* * * * " + field).weekdays().values())
          .map(String::valueOf)
          .containsExactly(values.split(","));
    }

    @Test
    void haveTheirOwnRanges() {
      CronExpression all = CronExpression.parse("*/59 */23 */30 */11 *");

      assertThat(all.minutes().values()).containsExactly(0, 59);
      assertThat(all.hours().values()).containsExactly(0, 23);
      assertThat(all.days().values()).containsExactly(1, 31);
      assertThat(all.months().values()).containsExactly(1, 12);
      assertThat(CronExpression.parse("0 0 1 JAN-mar,DEC *").months().values())
          .containsExactly(1, 2, 3, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * *", "* * * * * *", "@daily", "every day at noon or so ok"})
    void areFive(String text) {
      assertThatThrownBy(() -> CronExpression.parse(text))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageStartingWith("cron has five fields");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "60 * * * *     | minute: 60",
          "-1 * * * *     | minute: -1",
          "*/0 * * * *    | minute: */0",
          "1,,2 * * * *   | minute: 1,,2",
          "* 24 * * *     | hour: 24",
          "* * 0 * *      | day of the month: 0",
          "* * 32 * *     | day of the month: 32",
          "* * L * *      | day of the month: L",
          "* * * 13 *     | month: 13",
          "* * * MON *    | month: MON",
          "* * * * 8      | day of the week: 8",
          "* * * * FRI-MON | day of the week: FRI-MON",
          "* * * * MON#1  | day of the week: MON#1",
        })
    void thatAreMalformedAreNamed(String text, String complaint) {
      assertThatThrownBy(() -> CronExpression.parse(text))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("cron has a malformed " + complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 30 2 *", "0 0 31 2,4,6,9,11 *", "0 0 30,31 FEB ?"})
    void thatNameADayOfNoMonthAreRefused(String text) {
      assertThatThrownBy(() -> CronExpression.parse(text))
          .hasMessage("cron names a day that no month has");
    }
  }

  @Nested
  class Times {

    @Test
    void comeAfterTheMomentNeverAtIt() {
      assertThat(next("*/5 * * * *", "2026-11-24T10:05:00Z", "UTC", 2))
          .containsExactly("2026-11-24T10:10:00Z", "2026-11-24T10:15:00Z");
      assertThat(next("*/5 * * * *", "2026-11-24T10:04:59.999Z", "UTC", 1))
          .containsExactly("2026-11-24T10:05:00Z");
    }

    @Test
    void goOnOverTheEndOfTheYear() {
      assertThat(next("30 6 * * MON", "2026-12-28T07:00:00Z", "UTC", 2))
          .containsExactly("2027-01-04T06:30:00Z", "2027-01-11T06:30:00Z");
    }

    @Test
    void waitForLeapYears() {
      assertThat(next("0 0 29 2 *", "2096-03-01T00:00:00Z", "UTC", 2))
          .containsExactly("2104-02-29T00:00:00Z", "2108-02-29T00:00:00Z");
    }

    @Test
    void areOnEitherDayWhereBothFieldsRestrictIt() {
      assertThat(next("0 0 13 * FRI", "2027-01-01T12:00:00Z", "UTC", 4))
          .containsExactly(
              "2027-01-08T00:00:00Z",
              "2027-01-13T00:00:00Z",
              "2027-01-15T00:00:00Z",
              "2027-01-22T00:00:00Z");
    }

    @Test
    void areOnBothDaysWhereAFieldBeginsWithAStar() {
      assertThat(next("0 0 */10 * MON", "2027-01-01T12:00:00Z", "UTC", 2))
          .containsExactly("2027-01-11T00:00:00Z", "2027-02-01T00:00:00Z");
    }

    @Test
    void goByTheClocksOfTheZone() {
      assertThat(next("0 9 * * *", "2027-03-26T12:00:00Z", "Europe/Zurich", 3))
          .containsExactly("2027-03-27T08:00:00Z", "2027-03-28T07:00:00Z", "2027-03-29T07:00:00Z");
    }

    @Test
    void thatClocksLeaveOutAreLeftOut() {
      assertThat(next("30 2 * * *", "2027-03-12T12:00:00Z", "America/New_York", 2))
          .containsExactly("2027-03-13T07:30:00Z", "2027-03-15T06:30:00Z");
    }

    @Test
    void thatClocksShowTwiceComeTwice() {
      assertThat(next("30 1 * * *", "2027-11-06T12:00:00Z", "America/New_York", 3))
          .containsExactly("2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z", "2027-11-08T06:30:00Z");
      assertThat(next("*/30 * * * *", "2027-11-07T05:15:00Z", "America/New_York", 3))
          .containsExactly("2027-11-07T05:30:00Z", "2027-11-07T06:00:00Z", "2027-11-07T06:30:00Z");
    }
  }
}
