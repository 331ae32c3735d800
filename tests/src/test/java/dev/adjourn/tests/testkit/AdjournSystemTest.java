package dev.adjourn.tests.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.tests.Program;
import dev.adjourn.workers.Worker;
import dev.adjourn.workers.testkit.AdjournSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdjournSystemTest {
  private static final Function1<Integer, Integer> TWICE =
      FunctionDescriptor.of("twice", Integer.class, Integer.class);
  private static final List<ProcessHandle> STARTED = new ArrayList<>();

  /** Registered before the system: called after it has ended. */
  @RegisterExtension
  @Order(1)
  static final AfterAllCallback NOTHING_IS_LEFT =
      context -> assertThat(STARTED).isNotEmpty().noneMatch(ProcessHandle::isAlive);

  /** Without the script, which would build what Maven is just building. */
  @RegisterExtension
  @Order(2)
  static final AdjournSystem CHECKOUT =
      AdjournSystem.builder()
          .home(Program.home())
          .launcher(Program.command())
          .worker(
              Worker.builder()
                  .application("testkit")
                  .function(TWICE, FunctionOptions.standard(), number -> 2 * number))
          .build();

  @AfterAll
  static void noteWhatRuns() {
    STARTED.addAll(CHECKOUT.processes());
  }

  @Test
  void theWorkerOfTheTestRunsItsFunctions() {
    AdjournClient client = CHECKOUT.client();

    ExecutionHandle<Integer> call = client.enqueue(TWICE.with(21));

    assertThat(client.awaitResult(call, Duration.ofMinutes(1))).isEqualTo(42);
  }
}
