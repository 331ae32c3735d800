package dev.adjourn.tests.due;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SecondServer;
import dev.adjourn.tests.SystemTest;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many executions come due in one second, while two api-servers watch. */
@SystemTest
class DueTogetherTest {
  private static final int COUNT = 50;

  @SuppressWarnings("NullAway.Init")
  private static SecondServer second;

  private final RunningSystem system = RunningSystem.shared();
  private final Api api = system.api();

  @BeforeAll
  static void startSecond() {
    second = RunningSystem.shared().startSecondServer();
  }

  @AfterAll
  static void endSecond() {
    second.close();
  }

  @Test
  void eachStartsAfterItsTimeAndIsWokenByOneServer() {
    Instant first = Instant.now().plusSeconds(8);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      ids.add(acceptAt(first.plusMillis(1_000L * i / COUNT)));
    }

    for (String id : ids) {
      assertThat(lateness(api.awaitEnd(id))).isBetween(Duration.ZERO, Duration.ofSeconds(20));
    }
    // a message that took its sender two seconds is sent again, and here and there a timer may be
    // needed, on a busy machine; were all woken by both servers, it would be twice as many
    assertThat(ids.stream().mapToLong(this::signals).sum()).isBetween(COUNT / 2L, COUNT * 3L / 2);
  }

  private String acceptAt(Instant due) {
    return api.accept(Api.call("nothing").put("schedule_for", due.toString()));
  }

  private static Duration lateness(JsonNode execution) {
    return Duration.between(time(execution, "scheduled_at"), time(execution, "started_at"));
  }

  private static Instant time(JsonNode execution, String field) {
    return Instant.parse(execution.required(field).asText());
  }

  private long signals(String id) {
    return system.temporal().events(id).stream()
        .filter(type -> type == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED)
        .count();
  }
}
