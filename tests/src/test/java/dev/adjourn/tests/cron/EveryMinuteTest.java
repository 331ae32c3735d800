package dev.adjourn.tests.cron;

import static dev.adjourn.tests.Waiting.waitFor;
import static dev.adjourn.tests.cron.RecurringWorker.awaitSchedule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Child;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Five minutes with a function of every minute; {@code make cron-endurance}. */
@SystemTest
@EnabledIfSystemProperty(named = "adjourn.tests.cron", matches = "endurance")
class EveryMinuteTest {
  private static final int MINUTES = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String FUNCTION = "everyMinute";
  private static final Map<String, FunctionOptions> RECURRING =
      Map.of(FUNCTION, FunctionOptions.standard().withCron("* * * * *"));

  private final RunningSystem system = RunningSystem.shared();
  private final Api api = system.api();

  @Test
  void fiveOfFiveTimesAreRunWhileServersAndWorkersAreRestartedAndNoneTwice() throws Exception {
    RecurringWorker worker = RecurringWorker.start(api, "minutely", RECURRING);
    JsonNode schedule = awaitSchedule(api, FUNCTION);
    Instant first = Instant.parse(schedule.get("next_times").get(0).asText());

    awaitClock(minute(first, 1).minusSeconds(2));
    system.kill(Child.API_SERVER);
    awaitClock(minute(first, 2).minusSeconds(2));
    worker.close();
    awaitClock(minute(first, 2).plusSeconds(10));
    worker = RecurringWorker.start(api, "minutely", RECURRING);
    awaitClock(minute(first, 3).minusSeconds(1));
    system.kill(Child.API_SERVER);
    awaitClock(minute(first, MINUTES - 1).plusSeconds(5));
    system.awaitWhole();

    assertEachRanOnce(schedule.get("id").asText(), first);
    worker.close();
    RecurringWorker.start(api, "minutely", Map.of(FUNCTION, FunctionOptions.standard())).close();
  }

  private void assertEachRanOnce(String schedule, Instant first) {
    List<String> wanted =
        IntStream.range(0, MINUTES).mapToObj(i -> minute(first, i) + " succeed 1").toList();
    waitFor("all runs")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(runs(schedule)).startsWith(wanted.toArray(String[]::new)));
    assertThat(runs(schedule)).doesNotHaveDuplicates();
  }

  private List<String> runs(String schedule) {
    return system
        .database()
        .texts(
            """
            SELECT to_char(nominal_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z" ')
                   || state || ' ' || attempt
            FROM executions
            WHERE schedule_id = ? AND nominal_time IS NOT NULL
            ORDER BY nominal_time
            """,
            schedule);
  }

  private static Instant minute(Instant first, int index) {
    return first.plus(Duration.ofMinutes(index));
  }

  private static void awaitClock(Instant moment) {
    waitFor(moment.toString()).atMost(PATIENCE).until(() -> Instant.now().isAfter(moment));
  }
}
