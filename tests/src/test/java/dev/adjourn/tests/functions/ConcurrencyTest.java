package dev.adjourn.tests.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The options {@code concurrency} and {@code maxConcurrencyAction}, by the functions that have
 * them.
 */
@SystemTest
class ConcurrencyTest {
  private final Api api = RunningSystem.shared().api();
  private final Database database = RunningSystem.shared().database();

  @Test
  void serialRunsOneAtATimeInTheOrderOfTheirTimes() {
    List<String> inOrder = new ArrayList<>();
    Instant soon = Instant.now().plusSeconds(6);
    for (int i = 0; i < 12; i++) {
      inOrder.add(
          api.accept(
              Api.call("serial", "label " + i, 20)
                  .put("schedule_for", soon.minusMillis(100L * i).toString())));
    }
    Collections.reverse(inOrder);

    inOrder.forEach(id -> assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("succeed"));

    assertThat(byStart(inOrder)).isEqualTo(inOrder);
    assertThat(mostAtOnce("serial")).isEqualTo(1);
  }

  @Test
  void whatWaitsForASlotSaysSo() {
    String running = api.accept("serial", "first", 1_500);
    JsonNode unused = api.awaitState(running, "started");

    String waiting = api.accept("serial", "second", 1);

    assertThat(api.execution(waiting).get("waiting_reason").asText()).isEqualTo("concurrency");
    assertThat(api.awaitEnd(waiting).get("state").asText()).isEqualTo("succeed");
  }

  @Test
  void pairRunsTwoAtATimeWhateverEndsThem() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(api.accept("pair", 60));
    }
    api.post(ids.get(10) + "/cancellation", "{\"force\":true}");

    ids.forEach(api::awaitEnd);

    assertThat(mostAtOnce("pair")).isEqualTo(2);
  }

  @Test
  void singleIsCancelledIfItWouldHaveToWait() {
    String running = api.accept("single", 1_500);

    JsonNode second = api.put(Api.call("single", 1)).data();

    assertThat(second.get("state").asText()).isEqualTo("cancelled");
    String id = second.get("id").asText();
    assertThat(api.get(id + "/results").status()).isEqualTo(204);
    assertThat(api.awaitEnd(running).get("state").asText()).isEqualTo("succeed");
    assertThat(api.awaitResult(api.accept("single", 2)).asInt()).isEqualTo(2);
  }

  @Test
  void anAbortedHolderMakesRoomForTheNext() {
    String holder = api.accept("serial", "holder", 600_000);
    JsonNode unused = api.awaitState(holder, "started");
    String next = api.accept("serial", "next", 1);

    api.post(holder + "/cancellation", "{\"force\":true}");

    assertThat(api.awaitResult(next).asText()).isEqualTo("next");
  }

  @Test
  void fiftyThatWaitForEachOtherFinishWithOneSlot() {
    assertThat(api.awaitResult(api.accept("countdown", 50)).asInt()).isEqualTo(50);
  }

  private List<String> byStart(List<String> ids) {
    return ids.stream()
        .sorted(Comparator.comparing(id -> api.execution(id).get("started_at").asText()))
        .toList();
  }

  /** By the attempts' own times: at each start, how many had started and not ended. */
  private long mostAtOnce(String function) {
    return database.number(
        """
        WITH mine AS (
          SELECT a.started_at, a.finished_at
          FROM attempts a
          JOIN executions e ON e.id = a.execution_id
          JOIN functions f ON f.id = e.function_id
          WHERE f.name = ?)
        SELECT max((SELECT count(*) FROM mine b
                    WHERE b.started_at <= a.started_at AND b.finished_at > a.started_at))
        FROM mine a
        """,
        function);
  }
}
