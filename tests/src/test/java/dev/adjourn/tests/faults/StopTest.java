package dev.adjourn.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The launcher is told to stop, and started again. */
@SystemTest
class StopTest {
  private final RunningSystem system = RunningSystem.shared();
  private final Api api = system.api();

  @Test
  void sigtermStopsEverythingAndARestartFindsEverythingAgain() {
    String before = api.accept("helloWorld", "Ada");
    assertThat(api.awaitResult(before).asText()).isEqualTo("Hello, Ada!");
    String due = Instant.now().plusSeconds(3).toString();
    String during = api.accept(Api.call("helloWorld", "Bob").put("schedule_for", due));
    String running = api.accept("sleepFor", 1_500);

    assertThat(system.stop()).isEmpty();
    assertThat(system.exitCode()).isZero();
    system.startAgain();

    assertThat(api.get(before + "/results").text()).isEqualTo("\"Hello, Ada!\"");
    assertThat(api.get(before + "/logs").data().size()).isEqualTo(1);
    assertThat(api.awaitResult(during).asText()).isEqualTo("Hello, Bob!");
    assertThat(api.awaitResult(running).asText()).as("a drained worker").isEqualTo("1500");
  }
}
