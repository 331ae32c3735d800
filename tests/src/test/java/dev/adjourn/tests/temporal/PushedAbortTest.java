package dev.adjourn.tests.temporal;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SecondServer;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.Worker;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A worker that is to renew its lease, and to heartbeat, only long after this test is over. */
@SystemTest
public class PushedAbortTest {
  private static final List<String> SELDOM =
      List.of("workers.renewal=5m", "workers.lease=15m", "workers.heartbeat=15m");
  private static final String PAST = "2020-01-01T00:00:00Z";

  private final CountDownLatch end = new CountDownLatch(1);

  /** What it runs: waits to be interrupted, or for the end of the test. */
  @BackgroundFunction
  public void patience() throws InterruptedException {
    end.await();
  }

  @Test
  void anAbortReachesAFunctionByTemporalsPushAlone() {
    try (SecondServer server = RunningSystem.shared().startSecondServer(SELDOM)) {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      try (Worker worker = worker(server.api())) {
        thread.execute(() -> run(worker));
        abortOne(server.api());
      } finally {
        thread.shutdownNow();
      }
    }
  }

  private void abortOne(Api api) {
    try {
      assertThatOneIsAborted(api);
    } finally {
      end.countDown(); // else the worker waits for it
    }
  }

  private static void assertThatOneIsAborted(Api api) {
    waitFor("the worker")
        .until(() -> api.put(Api.call("patience").put("discard_after", PAST)).status() == 201);
    String id = api.accept("patience");
    JsonNode unused = api.awaitState(id, "started");

    api.post(id + "/cancellation", "{\"force\":true}");

    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("aborted");
  }

  private Worker worker(Api api) {
    return Worker.builder()
        .application("patient")
        .endpoint(api.root())
        .token(api.token())
        .functions(this)
        .build();
  }

  private static void run(Worker worker) {
    try {
      worker.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
