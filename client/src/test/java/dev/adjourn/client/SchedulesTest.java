package dev.adjourn.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.cron.Overlap;
import dev.adjourn.model.cron.Schedule;
import dev.adjourn.model.cron.ScheduleState;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulesTest {
  private static final String ID = "01KATR2M9V0Q3S6W8Y1A4C7E9H";
  private static final String PATH = "/public/v2/schedules";
  private static final String SCHEDULE =
      """
      {"id": "01KATR2M9V0Q3S6W8Y1A4C7E9H", "function_name": "report", "function_id": "f",
       "cron": "0 6 * * *", "time_zone": "UTC", "overlap": "skip", "catch_up": 600.0,
       "state": "active", "synced": true, "last_nominal_time": "2026-11-24T06:00:00Z",
       "last_execution_id": "01JD9X3H5K7M9P1R3T5V7X9Z1B",
       "next_times": ["2026-11-25T06:00:00Z"], "created_at": "2026-11-01T00:00:00Z",
       "updated_at": "2026-11-01T00:00:00Z", "paused_at": null, "something": "new"}""";

  private FakeApi api;
  private Schedules schedules;

  @BeforeEach
  void start() throws IOException {
    api = new FakeApi();
    schedules = AdjournClient.create(api.endpoint(), "secret").schedules();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private void assertAsked(String request) {
    FakeApi.Asked asked = api.asked().get(0);
    assertThat(asked.method() + " " + asked.path()).isEqualTo(request);
  }

  @Test
  void areListed() {
    api.answer(200, "{\"data\": [" + SCHEDULE + "]}");

    assertThat(schedules.list()).singleElement().extracting(Schedule::id).isEqualTo(ID);
    assertAsked("GET " + PATH);
  }

  @Test
  void tellHowTheyStand() {
    api.answer(200, "{\"data\": " + SCHEDULE + "}");

    Schedule schedule = schedules.get(ID);

    assertAsked("GET " + PATH + "/" + ID);
    assertThat(schedule.state()).isEqualTo(ScheduleState.ACTIVE);
    assertThat(schedule.overlap()).isEqualTo(Overlap.SKIP);
    assertThat(schedule.nextTimes()).containsExactly(Instant.parse("2026-11-25T06:00:00Z"));
  }

  @Test
  void arePausedAndResumed() {
    api.answer(200, "{\"data\": " + SCHEDULE + "}");

    assertThat(schedules.pause(ID).id()).isEqualTo(ID);
    assertThat(schedules.resume(ID).id()).isEqualTo(ID);

    assertAsked("POST " + PATH + "/" + ID + "/pause");
    assertThat(api.asked().get(1).path()).isEqualTo(PATH + "/" + ID + "/resume");
  }

  @Test
  void rule43_areTriggeredWithAKey() {
    api.answer(201, AdjournClientTest.execution("created"));

    assertThat(schedules.trigger(ID).state().isFinal()).isFalse();
    assertThat(schedules.trigger(ID, "k").state().isFinal()).isFalse();

    assertAsked("POST " + PATH + "/" + ID + "/trigger");
    assertThat(api.asked().get(0).idempotencyKey()).isNotBlank();
    assertThat(api.asked().get(1).idempotencyKey()).isEqualTo("k");
  }
}
