package dev.adjourn.tests.cron;

import static dev.adjourn.tests.Waiting.waitFor;
import static dev.adjourn.tests.cron.RecurringWorker.awaitSchedule;
import static dev.adjourn.tests.cron.RecurringWorker.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.tests.TemporalView;
import io.temporal.client.schedules.ScheduleBackfill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A function that recurs once a year: no test waits for it, Temporal is asked for past years. */
@SystemTest
class CronTest {
  private static final FunctionOptions YEARLY = FunctionOptions.standard().withCron("0 0 1 JAN *");
  private static final String FUNCTION = "recursYearly";

  private final RunningSystem system = RunningSystem.shared();
  private final Api api = system.api();
  private final Database database = system.database();
  private final TemporalView temporal = system.temporal();

  @SuppressWarnings("NullAway.Init")
  private RecurringWorker worker;

  @SuppressWarnings("NullAway.Init")
  private JsonNode schedule;

  @BeforeEach
  void startWorker() throws InterruptedException {
    worker = RecurringWorker.start(api, "yearly", Map.of(FUNCTION, YEARLY));
    schedule = awaitSchedule(api, FUNCTION);
  }

  @AfterEach
  void stopWorker() {
    worker.close();
  }

  private String id() {
    return schedule.get("id").asText();
  }

  private List<String> nominalTimes() {
    return database.texts(
        """
        SELECT EXTRACT(YEAR FROM nominal_time AT TIME ZONE 'UTC')
        FROM executions
        WHERE schedule_id = ? AND nominal_time IS NOT NULL
        ORDER BY nominal_time
        """,
        id());
  }

  private void backfill(int firstYear, int lastYear) {
    temporal
        .schedule(id())
        .backfill(
            List.of(
                new ScheduleBackfill(
                    Instant.parse(firstYear + "-01-01T00:00:00Z").minusSeconds(1),
                    Instant.parse(lastYear + "-01-01T00:00:01Z"))));
  }

  @Test
  void theApiShowsWhenItRunsNext() {
    assertThat(schedule.get("state").asText()).isEqualTo("active");
    assertThat(schedule.get("cron").asText()).isEqualTo("0 0 1 JAN *");
    assertThat(schedule.get("time_zone").asText()).isEqualTo("UTC");
    assertThat(schedule.get("next_times")).hasSize(10);
    assertThat(schedule.get("next_times").get(0).asText()).endsWith("-01-01T00:00:00Z");
    assertThat(api.sendTo("GET", path(schedule, "")).data().get("id").asText()).isEqualTo(id());
  }

  @Test
  void eachNominalTimeBecomesOneExecutionAlsoIfTemporalComesTwice() {
    backfill(2020, 2024);
    waitFor("five years").until(() -> nominalTimes().size() == 5);
    backfill(2023, 2025);
    waitFor("a sixth").until(() -> nominalTimes().size() >= 6);

    assertThat(nominalTimes()).containsExactly("2020", "2021", "2022", "2023", "2024", "2025");
    JsonNode now = api.sendTo("GET", path(schedule, "")).data();
    assertThat(now.get("last_nominal_time").asText()).isEqualTo("2025-01-01T00:00:00Z");
    JsonNode last = api.awaitEnd(now.get("last_execution_id").asText());
    assertThat(last.get("state").asText()).isEqualTo("succeed");
    assertThat(last.get("schedule_id").asText()).isEqualTo(id());
    assertThat(last.get("nominal_time").asText()).isEqualTo("2025-01-01T00:00:00Z");
    assertThat(api.get(last.get("id").asText() + "/arguments").text()).isEqualTo("[]");
  }

  @Test
  void aTriggerRunsItNow() {
    Answer answer = api.sendTo("POST", path(schedule, "/trigger"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.data().get("schedule_id").asText()).isEqualTo(id());
    assertThat(answer.data().get("nominal_time").isNull()).isTrue();
    assertThat(api.awaitResult(answer.data().get("id").asText()).asText()).isEqualTo(FUNCTION);
  }

  @Test
  void aPauseReachesTemporalAndEnqueuesNothingMeanwhile() {
    JsonNode paused = api.sendTo("POST", path(schedule, "/pause")).data();
    assertThat(paused.get("state").asText()).isEqualTo("paused");
    assertThat(paused.get("next_times")).isEmpty();
    assertThat(awaitSchedule(api, FUNCTION).get("paused_at").isNull()).isFalse();
    assertThat(isPausedInTemporal()).isTrue();

    assertThat(api.sendTo("POST", path(schedule, "/resume")).data().get("state").asText())
        .isEqualTo("active");

    assertThat(awaitSchedule(api, FUNCTION).get("state").asText()).isEqualTo("active");
    assertThat(isPausedInTemporal()).isFalse();
  }

  @Test
  void itRestsWithItsFunction() {
    String function = "/public/v2/functions/" + schedule.get("function_id").asText();
    assertThat(api.sendTo("POST", function + "/pause").status()).isEqualTo(200);

    assertThat(awaitSchedule(api, FUNCTION).get("state").asText()).isEqualTo("paused");
    assertThat(isPausedInTemporal()).isTrue();

    assertThat(api.sendTo("POST", function + "/resume").status()).isEqualTo(200);
    assertThat(awaitSchedule(api, FUNCTION).get("state").asText()).isEqualTo("active");
    assertThat(isPausedInTemporal()).isFalse();
  }

  @Test
  void aNewerBuildThatDoesNotRecurTakesItAway() throws InterruptedException {
    worker.close();
    worker = RecurringWorker.start(api, "yearly", Map.of(FUNCTION, FunctionOptions.standard()));

    waitFor("its end in Temporal").until(() -> !isInTemporal());
    JsonNode removed = api.sendTo("GET", path(schedule, "")).data();
    assertThat(removed.get("state").asText()).isEqualTo("removed");
    assertThat(api.sendTo("POST", path(schedule, "/trigger")).status()).isEqualTo(409);
  }

  @Test
  void anUnknownScheduleIsNotFound() {
    String nobody = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    for (String action : List.of("/trigger", "/pause", "/resume")) {
      Answer answer = api.sendTo("POST", "/public/v2/schedules/" + nobody + action);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().get("message").asText())
          .isEqualTo("cannot find schedule \"" + nobody + "\"");
    }
  }

  private boolean isPausedInTemporal() {
    return temporal.schedule(id()).describe().getSchedule().getState().isPaused();
  }

  private boolean isInTemporal() {
    try {
      return temporal.schedule(id()).describe().getId().equals(id());
    } catch (RuntimeException e) {
      return false;
    }
  }
}
