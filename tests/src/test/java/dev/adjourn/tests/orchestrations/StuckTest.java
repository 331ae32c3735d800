package dev.adjourn.tests.orchestrations;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.Function0;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.workers.OrchestrationContext;
import dev.adjourn.workers.OrchestrationLambda;
import dev.adjourn.workers.Worker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orchestrations whose code is changed or taken away while they run. */
@SuppressWarnings("try") // workers that only have to be there
@SystemTest
class StuckTest {
  private static final Duration DETECTION = Duration.ofMinutes(2);

  private final Api api = RunningSystem.shared().api();

  private static String waitThen(OrchestrationContext context, String version) {
    context.logger().info("waiting");
    return version + context.waitForEvent("go", String.class);
  }

  @Test
  void aRunGoesOnWithTheVersionThatBeganItAndWithNoOther() throws InterruptedException {
    String name = "pinned";
    Plan first;
    try (Worker old = start(name, "v1", context -> waitThen(context, "one"))) {
      first = Plan.start(api, name);
      first.awaitLine("waiting");
    }
    try (Worker changed = start(name, "v2", context -> waitThen(context, "two"))) {
      awaitStuck(first, "no living worker has version v1 of its code");
      Plan second = Plan.start(api, name);
      second.send("go", "\"!\"");
      assertThat(second.result().asText()).isEqualTo("two!");
      assertThat(first.shown().get("state").asText()).isEqualTo("started");
    }
    try (Worker serving = start(name, "v3", context -> waitThen(context, "three"), "v1")) {
      awaitStuck(first, null);
      first.send("go", "\"!\"");
      assertThat(first.result().asText()).isEqualTo("three!");
    }
  }

  @Test
  void aRunWhoseCodeWasChangedSaysSoAndGoesOnWithTheRightCode() throws InterruptedException {
    String name = "changed";
    Plan plan;
    try (Worker right = start(name, "v1", context -> waitThen(context, "right"))) {
      plan = Plan.start(api, name);
      plan.awaitLine("waiting");
    }
    try (Worker wrong = start(name, "v1", StuckTest::sleepInstead)) {
      plan.send("go", "\"!\"");
      awaitStuck(plan, "NON_DETERMINISTIC");
    }
    try (Worker right = start(name, "v1", context -> waitThen(context, "right"))) {
      assertThat(plan.result().asText()).isEqualTo("right!");
      assertThat(plan.shown().get("stuck_reason").isNull()).isTrue();
    }
  }

  @Test
  void oneThatIsStuckCanBeAborted() throws InterruptedException {
    String name = "aborted";
    Plan plan;
    try (Worker right = start(name, "v1", context -> waitThen(context, "right"))) {
      plan = Plan.start(api, name);
      plan.awaitLine("waiting");
    }

    plan.abort();

    waitFor("the end")
        .atMost(DETECTION)
        .until(() -> plan.shown().get("state").asText().equals("aborted"));
  }

  private static String sleepInstead(OrchestrationContext context) {
    context.sleep(Duration.ofDays(1));
    return "wrong";
  }

  private Worker start(
      String name, String version, OrchestrationLambda.Of0<String> code, String... also)
      throws InterruptedException {
    Function0<String> function = FunctionDescriptor.of(name, String.class);
    Worker worker =
        Worker.builder()
            .application(name)
            .buildId(name + "-" + System.nanoTime())
            .orchestrationVersion(version)
            .alsoServes(also)
            .endpoint(api.root())
            .token(api.token())
            .drain(Duration.ofSeconds(1))
            .orchestration(function, FunctionOptions.standard(), code)
            .build();
    worker.start();
    return worker;
  }

  private static void awaitStuck(Plan plan, @Nullable String reason) {
    waitFor("stuck: " + reason)
        .atMost(DETECTION)
        .until(
            () -> {
              JsonNode shown = plan.shown().get("stuck_reason");
              return reason == null ? shown.isNull() : shown.asText().contains(reason);
            });
  }
}
