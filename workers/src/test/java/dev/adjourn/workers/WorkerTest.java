package dev.adjourn.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.Function0;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.workflows.ExecutionStart;
import dev.adjourn.workflows.ExecutionWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole library against Temporal's test server and an api-server in memory. */
class WorkerTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Function1<String, String> HELLO =
      FunctionDescriptor.of("hello", String.class, String.class);
  private static final Function1<Integer, Integer> TWICE =
      FunctionDescriptor.of("twice", Integer.class, Integer.class);
  private static final Function1<Integer, Integer> SUM_OF_TWICE =
      FunctionDescriptor.of("sumOfTwice", Integer.class, Integer.class);
  private static final Function0<Integer> THIRD_TIME =
      FunctionDescriptor.of("thirdTime", Integer.class);
  private static final Function0<String> STUBBORN = FunctionDescriptor.of("latch", String.class);

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  @TempDir private Path folder;
  private TestServer.PortBoundTestServer temporal;
  private WorkflowServiceStubs stubs;
  private FakeAdjourn adjourn;
  private AdjournClient client;
  private Worker worker;

  @BeforeEach
  void start() throws IOException {
    int port = freePort();
    temporal = TestServer.createPortBoundServer(port, true);
    String address = "127.0.0.1:" + port;
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    adjourn = new FakeAdjourn(address);
    WorkflowClient starter = WorkflowClient.newInstance(stubs);
    adjourn.onEnqueue = execution -> startWorkflow(starter, execution);
    client = AdjournClient.create(adjourn.endpoint(), "secret");
    worker = newWorker(1);
  }

  @AfterEach
  void stop() {
    release.countDown();
    worker.close();
    adjourn.close();
    stubs.shutdownNow();
    temporal.close();
  }

  private Worker newWorker(int capacity) {
    FunctionOptions standard = FunctionOptions.standard();
    return Worker.builder()
        .application("test")
        .endpoint(adjourn.endpoint())
        .token("secret")
        .capacity(capacity)
        .drain(LONG)
        .environment(Map.of("ADJOURN_READY_FILE", folder.resolve("ready").toString()))
        .function(HELLO, standard, WorkerTest::hello)
        .function(TWICE, standard, number -> 2 * number)
        .function(SUM_OF_TWICE, standard, WorkerTest::sumOfTwice)
        .function(
            THIRD_TIME, standard.withRetry(RetryPolicy.attempts(3)), WorkerTest::failBeforeThird)
        .function(STUBBORN, standard, this::waitForRelease)
        .build();
  }

  private static String hello(FunctionContext context, String name) {
    context.logger().info("greeting {}", name);
    return "Hello, " + name + "!";
  }

  private static Integer sumOfTwice(FunctionContext context, Integer count) {
    List<ExecutionHandle<Integer>> children =
        IntStream.rangeClosed(1, count).mapToObj(i -> context.enqueue(TWICE.with(i))).toList();
    return context.awaitAll(children).stream().mapToInt(Integer::intValue).sum();
  }

  private static Integer failBeforeThird(FunctionContext context) {
    if (context.attempt() < 3) {
      throw new IllegalStateException("attempt " + context.attempt());
    }
    return context.attempt();
  }

  private String waitForRelease() throws InterruptedException {
    entered.countDown();
    release.await();
    return "released";
  }

  private static void startWorkflow(WorkflowClient starter, FakeExecution execution) {
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(execution.id.value())
            .setTaskQueue("adjourn-test")
            .build();
    var unused =
        starter
            .newUntypedWorkflowStub(ExecutionWorkflow.TYPE, options)
            .start(
                new ExecutionStart(
                    execution.id,
                    execution.function,
                    execution.arguments,
                    new Admission.Go(1, 1, 60_000, 3_000),
                    null));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void runsAFunctionAndBringsItsResultAndItsLogBack() throws InterruptedException {
    worker.start();

    ExecutionHandle<String> handle = client.enqueue(HELLO.with("Ada"));

    assertThat(client.awaitResult(handle, LONG)).isEqualTo("Hello, Ada!");
    assertThat(adjourn.execution(handle.id()).log.values())
        .extracting(LogLine::message)
        .containsExactly("greeting Ada");
  }

  @Test
  void makesAsManyAttemptsAsItTakes() throws InterruptedException {
    worker.start();

    assertThat(client.awaitResult(client.enqueue(THIRD_TIME.with()), LONG)).isEqualTo(3);
  }

  @Test
  void failsAnExecutionWithWhatItsFunctionThrew() throws InterruptedException {
    worker.start();

    ExecutionHandle<?> handle = client.enqueue("hello", List.of(5));

    assertThatThrownBy(() -> client.awaitResult(handle.id(), LONG))
        .isInstanceOf(ExecutionFailedException.class)
        .hasMessageStartingWith("ArgumentMismatchException: parameter 1 \"arg1\" takes String");
  }

  @Test
  void rule26_aFunctionThatAwaitsItsChildrenLeavesItsUnitToThem() throws InterruptedException {
    worker.start();

    ExecutionHandle<Integer> handle = client.enqueue(SUM_OF_TWICE.with(5));

    assertThat(client.awaitResult(handle, LONG)).isEqualTo(30);
    assertThat(adjourn.executions.values())
        .filteredOn(execution -> execution.function.equals(TWICE.name()))
        .allMatch(child -> String.valueOf(child.parent).startsWith(handle.id() + "/1/"));
  }

  @Test
  void rule25_aFunctionThatAwaitsItsChildrenLendsItsSlotAndAsksUntilItHasItBack()
      throws InterruptedException {
    worker.start();

    ExecutionHandle<Integer> handle = client.enqueue(SUM_OF_TWICE.with(5));

    assertThat(client.awaitResult(handle, LONG)).isEqualTo(30);
    assertThat(adjourn.execution(handle.id()).slotCalls)
        .containsExactly("wait 1 for 5", "wake", "wake");
  }

  @Test
  void isReadyOnceItIsRegisteredAndPolling() throws InterruptedException {
    adjourn.failNext("registrations", 503, 503);

    worker.start();

    assertThat(folder.resolve("ready")).exists();
    assertThat(adjourn.registrations).hasSize(1);
    assertThat(adjourn.registrations.get(0).workflowTypes())
        .containsExactly(ExecutionWorkflow.TYPE);
  }

  @Test
  void aRegistrationThatIsRefusedEndsTheStart() {
    adjourn.failNext("registrations", 400);

    assertThatThrownBy(worker::start).isInstanceOf(BadRequestException.class);
    assertThat(folder.resolve("ready")).doesNotExist();
  }

  @Test
  void aWorkerThatIsStoppedWhileItWaitsForTheServerGivesUp() throws Exception {
    adjourn.failNext("registrations", Collections.nCopies(1_000, 503).toArray(new Integer[0]));
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    new Thread(() -> started.complete(start(worker))).start();

    worker.close();

    assertThat(started).succeedsWithin(LONG).isEqualTo(false);
  }

  private static boolean start(Worker worker) {
    try {
      return worker.start();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void rule20_aDrainingWorkerTakesNothingNewAndFinishesWhatItRuns() throws Exception {
    worker.close();
    worker = newWorker(2);
    worker.start();
    ExecutionHandle<String> running = client.enqueue(STUBBORN.with());
    entered.await();

    Thread drain = new Thread(worker::close);
    drain.start();
    await().until(() -> !Files.exists(folder.resolve("ready")));
    ExecutionHandle<String> late = client.enqueue(HELLO.with("Ada"));
    release.countDown();
    drain.join(LONG.toMillis());

    assertThat(client.awaitResult(running, LONG)).isEqualTo("released");
    assertThat(client.get(late.id()).state()).isEqualTo(ExecutionState.CREATED);
    assertThat(adjourn.left).hasSize(1);
  }
}
