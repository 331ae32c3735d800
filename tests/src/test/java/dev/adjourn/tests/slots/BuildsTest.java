package dev.adjourn.tests.slots;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workers of several builds of one application, while executions are under way. */
@SystemTest
class BuildsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Api api = RunningSystem.shared().api();

  private final List<PlainWorker> workers = new ArrayList<>();

  @AfterEach
  void close() {
    workers.forEach(PlainWorker::close);
  }

  private PlainWorker start(String build, String... functions) {
    PlainWorker worker = PlainWorker.start(api, build, functions);
    workers.add(worker);
    waitFor("build " + build).until(() -> registered(build) == 1);
    return worker;
  }

  private static long registered(String build) {
    return RunningSystem.shared()
        .database()
        .number("SELECT count(*) FROM builds WHERE id = ?", build);
  }

  @Test
  void rule39_aLimitIsThatOfTheNewestBuildUpwardsAndDownwardsWithoutARestart() {
    Starts starts = new Starts("limited");
    start("limits-1", "limited=2");
    enqueueTwenty();
    waitFor("two at a time").until(() -> starts.executions("started") == 2);
    assertThat(starts.mostAtOnce()).isEqualTo(2);

    start("limits-2", "limited=5");
    enqueueTwenty();
    waitFor("five at a time").until(() -> starts.executions("started") == 5);
    start("limits-3", "limited=1");
    String since = RunningSystem.shared().database().text("SELECT clock_timestamp()");
    long done = starts.executions("succeed");
    enqueueTwenty();
    waitFor("some more").atMost(PATIENCE).until(() -> starts.executions("succeed") > done + 8);

    assertThat(starts.mostAtOnceSince(since)).isEqualTo(1);
    assertThat(starts.mostAtOnce()).isEqualTo(5);
    starts.awaitSuccesses(60, PATIENCE);
  }

  // those before may all be done by the time a worker's process has started
  private void enqueueTwenty() {
    for (int i = 0; i < 20; i++) {
      assertThat(api.accept("limited", 400)).isNotEmpty();
    }
  }

  @Test
  void rule39_whatTheNewestBuildLacksIsHeldOnceItsLastWorkerIsGoneUntilOneComesBack() {
    PlainWorker old = start("archive-1", "kept", "dropped");
    PlainWorker newer = start("archive-2", "kept");
    assertThat(api.awaitResult(api.accept("dropped", 1)).asInt()).isEqualTo(1);

    old.kill();
    waitFor("the archive").until(() -> state().equals("archived"));
    String first = api.accept("dropped", 2);
    String second = api.accept("dropped", 3);

    assertThat(api.execution(first).get("waiting_reason").asText()).isEqualTo("archived");
    assertThat(Functions.get(api, "dropped").get("executions_created").asInt()).isEqualTo(2);
    assertThat(api.awaitResult(api.accept("kept", 4)).asInt()).isEqualTo(4);
    // as a rollback does
    start("archive-1", "kept", "dropped");
    newer.kill();
    assertThat(api.awaitResult(second).asInt()).isEqualTo(3);
    assertThat(api.awaitResult(first).asInt()).isEqualTo(2);
    assertThat(state()).isEqualTo("active");
  }

  private String state() {
    return Functions.get(api, "dropped").get("state").asText();
  }
}
