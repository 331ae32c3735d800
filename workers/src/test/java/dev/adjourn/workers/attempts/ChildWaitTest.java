package dev.adjourn.workers.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.client.AwaitTimeoutException;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.workers.FakeAdjourn;
import dev.adjourn.workers.FakeExecution;
import dev.adjourn.workflows.AttemptTask;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChildWaitTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Capacity capacity = new Capacity(1);
  private FakeAdjourn adjourn;
  private FakeExecution parent;
  private FakeExecution first;
  private FakeExecution second;
  private ChildWait wait;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    adjourn = new FakeAdjourn("127.0.0.1:1");
    parent = execution("parent");
    first = execution("first");
    second = execution("second");
    WorkerProtocol api = new WorkerProtocol(new ApiConnection(adjourn.endpoint(), "secret"));
    RunningAttempt attempt =
        new RunningAttempt(new AttemptTask(parent.id, new FunctionName("parent"), 1, 1));
    wait = new ChildWait(api, capacity.take(), new LentSlot(attempt, api), LONG);
  }

  @AfterEach
  void stop() {
    adjourn.close();
  }

  private FakeExecution execution(String function) {
    return adjourn.add(
        function, FunctionOptions.standard(), JsonMappers.values().createArrayNode());
  }

  @Test
  void withoutTimeItOnlyLooksAndLendsNothing() {
    assertThatThrownBy(() -> wait.awaitAll(ids(), Duration.ZERO))
        .isInstanceOfSatisfying(
            AwaitTimeoutException.class, e -> assertThat(e.open()).isEqualTo(ids()));
    first.state = ExecutionState.SUCCEED;
    second.state = ExecutionState.SUCCEED;

    assertThat(wait.awaitAll(ids(), Duration.ofSeconds(-1))).hasSize(2);
    assertThat(parent.slotCalls).isEmpty();
  }

  @Test
  void rule25_afterATimeOutItHasItsSlotAgainBeforeItGoesOn() {
    first.state = ExecutionState.SUCCEED;

    assertThatThrownBy(() -> wait.awaitAll(ids(), Duration.ofMillis(50)))
        .isInstanceOf(AwaitTimeoutException.class)
        .hasMessage("execution \"" + second.id + "\" did not end within PT0.05S");
    assertThat(parent.slotCalls).containsExactly("wait 1 for 2", "wake", "wake");
  }

  @Test
  void anyOneIsEnoughForAny() {
    second.state = ExecutionState.CANCELLED;

    assertThat(wait.awaitAny(ids(), LONG)).containsOnlyKeys(second.id);
  }

  @Test
  void oneWithoutResultEndsTheWaitForAll() {
    first.state = ExecutionState.FAILED;

    assertThat(wait.awaitAll(ids(), LONG)).containsOnlyKeys(first.id);
  }

  @Test
  void anOutageOfTheServerOnlyMakesTheWaitLonger() {
    first.state = ExecutionState.SUCCEED;
    second.state = ExecutionState.SUCCEED;
    adjourn.failNext("ends", 503, 0);

    assertThat(wait.awaitAll(ids(), LONG)).hasSize(2);
  }

  private List<ExecutionId> ids() {
    return List.of(first.id, second.id);
  }
}
