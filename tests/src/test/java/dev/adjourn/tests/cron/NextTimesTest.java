package dev.adjourn.tests.cron;

import static dev.adjourn.tests.cron.RecurringWorker.awaitSchedule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.cron.CronPolicy;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API foretells is what Temporal will do. All of it is months away. */
@SystemTest
class NextTimesTest {
  private static final Api API = RunningSystem.shared().api();

  private static final Map<String, FunctionOptions> FUNCTIONS = functions();

  @SuppressWarnings("NullAway.Init")
  private static RecurringWorker worker;

  private static Map<String, FunctionOptions> functions() {
    Map<String, FunctionOptions> functions = new HashMap<>();
    functions.put("eitherDay", cron("0 0 13 APR-JUN FRI", "UTC"));
    functions.put("bothDays", cron("0 0 */10 4-6 MON", "UTC"));
    functions.put("leapDay", cron("30 6 29 2 *", "UTC"));
    functions.put("leftOutHour", cron("30 2 * MAR SUN", "America/New_York"));
    functions.put("hourThatComesTwice", cron("*/30 0-2 * NOV SUN", "America/New_York"));
    functions.put("halfAnHour", cron("*/15 1-2 1-7 APR,OCT *", "Australia/Lord_Howe"));
    functions.put("listsAndSteps", cron("5-20/7,50 8-18/5 1,15 */4 *", "Asia/Kathmandu"));
    functions.put("sevenIsSunday", cron("0 12 ? JUL 5-7", "Europe/Zurich"));
    return functions;
  }

  private static FunctionOptions cron(String expression, String zone) {
    return FunctionOptions.standard()
        .withCron(expression, CronPolicy.standard().withTimeZone(zone));
  }

  @BeforeAll
  static void startWorker() throws InterruptedException {
    worker = RecurringWorker.start(API, "foretold", FUNCTIONS);
  }

  @AfterAll
  static void stopWorker() {
    worker.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eitherDay",
        "bothDays",
        "leapDay",
        "leftOutHour",
        "hourThatComesTwice",
        "halfAnHour",
        "listsAndSteps",
        "sevenIsSunday"
      })
  void agreeWithTemporals(String function) {
    JsonNode schedule = awaitSchedule(API, function);

    List<Instant> foretold =
        StreamSupport.stream(schedule.get("next_times").spliterator(), false)
            .map(time -> Instant.parse(time.asText()))
            .toList();

    assertThat(foretold)
        .isEqualTo(
            RunningSystem.shared()
                .temporal()
                .schedule(schedule.get("id").asText())
                .describe()
                .getInfo()
                .getNextActionTimes());
  }
}
