package dev.adjourn.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.server.TestServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Between claim and completion, and from one execution to the next, connections stay open. */
class KeptConnectionsTest {

  private static final int THREADS = 8;
  private static final int EXECUTIONS_OF_EACH = 10;

  @RegisterExtension static final TestServer SERVER = new TestServer();

  /** Nobody renews it here. */
  @BeforeEach
  void letTheLeaseLast() {
    SERVER
        .store()
        .execute("UPDATE workers SET lease_until = clock_timestamp() + INTERVAL '1 hour'");
  }

  @Test
  void aBusyWorkerHasNoMoreConnectionsThanRequestsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (CountingProxy proxy = new CountingProxy(SERVER.url())) {
      WorkerProtocol api = new WorkerProtocol(new ApiConnection(proxy.endpoint(), "secret"));
      List<Callable<Void>> tasks =
          IntStream.range(0, THREADS).mapToObj(thread -> (Callable<Void>) () -> run(api)).toList();

      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }

      assertThat(proxy.connections()).isBetween(1, THREADS);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Void run(WorkerProtocol api) {
    for (int i = 0; i < EXECUTIONS_OF_EACH; i++) {
      ExecutionId id = SERVER.store().enqueue();
      assertThat(api.claim(id, new ClaimRequest(1, 1, "claim-1", "worker-1")))
          .isInstanceOf(ClaimAnswer.Run.class);
      assertThat(api.complete(id, 1, CompletionRequest.success("claim-1", "1")).state().isFinal())
          .isTrue();
    }
    return null;
  }
}
