package dev.adjourn.tests.cron;

import static dev.adjourn.tests.Waiting.waitFor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.tests.Api;
import dev.adjourn.workers.Worker;
import dev.adjourn.workers.WorkerBuilder;
import java.time.Duration;
import java.util.Map;

/** A worker in this process whose functions recur as a test says, and give their own names. */
final class RecurringWorker implements AutoCloseable {
  private static final String SCHEDULES = "/public/v2/schedules";

  private final Worker worker;

  private RecurringWorker(Worker worker) {
    this.worker = worker;
  }

  /** Starts it as a new build and waits until it is ready. */
  static RecurringWorker start(Api api, String application, Map<String, FunctionOptions> functions)
      throws InterruptedException {
    WorkerBuilder builder =
        Worker.builder()
            .application(application)
            .buildId("build-" + System.nanoTime())
            .endpoint(api.root())
            .token(api.token())
            .drain(Duration.ofSeconds(5));
    functions.forEach(
        (name, options) ->
            builder.function(FunctionDescriptor.of(name, String.class), options, () -> name));
    Worker worker = builder.build();
    worker.start();
    return new RecurringWorker(worker);
  }

  /** The schedule of a function, once Temporal has it as it is. */
  static JsonNode awaitSchedule(Api api, String function) {
    return waitFor("Temporal to have the schedule of " + function)
        .ignoreExceptions()
        .until(() -> schedule(api, function), schedule -> schedule.get("synced").asBoolean());
  }

  private static JsonNode schedule(Api api, String function) {
    for (JsonNode schedule : api.sendTo("GET", SCHEDULES).data()) {
      if (schedule.get("function_name").asText().equals(function)) {
        return schedule;
      }
    }
    throw new AssertionError("no schedule of " + function);
  }

  /** The path of a schedule, or of something below it. */
  static String path(JsonNode schedule, String suffix) {
    return SCHEDULES + "/" + schedule.get("id").asText() + suffix;
  }

  @Override
  public void close() {
    worker.close();
  }
}
