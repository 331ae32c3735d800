package dev.adjourn.tests.callers;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.Cancellation;
import dev.adjourn.client.ConflictException;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.NotFoundException;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilterBuilder;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionState;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.Page;
import dev.adjourn.model.PageRequest;
import dev.adjourn.model.WaitingReason;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All of the public API by the Java client. */
@SystemTest
class ClientTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Instant FAR = Instant.parse("2126-01-01T00:00:00Z");

  private final AdjournClient client = RunningSystem.shared().client();
  private final String mark = UUID.randomUUID().toString();

  private ExecutionId enqueue(String function, EnqueueOptions options, Object... arguments) {
    return client.enqueue(function, List.of(arguments), options.withMetadata("mark", mark)).id();
  }

  private ExecutionId enqueueFar() {
    return enqueue("sleepFor", EnqueueOptions.none().scheduleFor(FAR), 600_000);
  }

  private ExecutionFilterBuilder marked() {
    return ExecutionFilter.builder().metadata("mark", mark);
  }

  @Test
  void listsGoFromPageToPageAndBack() {
    List<ExecutionId> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      newestFirst.add(enqueueFar());
    }
    Collections.reverse(newestFirst);

    Page<Execution> first = client.list(marked().build(), new PageRequest(2, false, null));
    Page<Execution> second =
        client.list(marked().build(), new PageRequest(2, false, first.pageInfo().endCursor()));
    Page<Execution> back =
        client.list(marked().build(), new PageRequest(2, true, second.pageInfo().startCursor()));

    assertThat(first.data()).extracting(Execution::id).isEqualTo(newestFirst.subList(0, 2));
    assertThat(second.data()).extracting(Execution::id).isEqualTo(newestFirst.subList(2, 4));
    assertThat(back.data()).isEqualTo(first.data());
    assertThat(client.list(marked().build())).extracting(Execution::id).isEqualTo(newestFirst);
  }

  @Test
  void listsAreFilteredByWhatCallersKnow() {
    ExecutionId far = enqueueFar();
    ExecutionId failed = enqueue("failAlways", EnqueueOptions.none(), "boom");
    waitFor("the failure").until(() -> client.get(failed).state() == ExecutionState.FAILED);

    assertThat(client.list(marked().functions("failAlways", "echo").build()))
        .extracting(Execution::id)
        .containsExactly(failed);
    assertThat(client.list(marked().functions("nobody").build())).isEmpty();
    assertThat(client.list(marked().errorCodes(ErrorCode.ER0003).build())).hasSize(1);
    assertThat(client.list(marked().states(ExecutionState.CREATED).build()))
        .extracting(Execution::id)
        .containsExactly(far);
  }

  @Test
  void attemptsLogsAndArgumentsAreThere() {
    ExecutionId id = enqueue("failTimes", EnqueueOptions.none(), "k", 1);
    assertThat(client.awaitResult(id, LONG).asInt()).isEqualTo(2);

    assertThat(client.attempts(id))
        .extracting(Execution::attempt, Execution::state)
        .containsExactly(tuple(2, ExecutionState.SUCCEED), tuple(1, ExecutionState.FAILED));
    assertThat(client.arguments(id)).hasToString("[\"k\",1]");
    assertThat(client.logs(id)).isEmpty();
  }

  @Test
  void aLogIsReadOnFromALine() {
    ExecutionId id = enqueue("chatter", EnqueueOptions.none(), 4);
    client.awaitResult(id, LONG);

    List<LogLine> all = client.logs(id, 1);

    assertThat(all)
        .extracting(LogLine::message)
        .containsExactly("line 1", "line 2", "line 3", "line 4");
    assertThat(client.logsAfter(id, 1, all.get(1).sequence())).isEqualTo(all.subList(2, 4));
  }

  @Test
  void anExecutionIsMovedAndCancelledAndRerun() {
    ExecutionId id = enqueueFar();
    Instant sooner = FAR.minus(Duration.ofDays(1));

    assertThat(client.reschedule(id, sooner).scheduledAt()).isEqualTo(sooner);
    assertThat(client.cancel(id).state()).isEqualTo(ExecutionState.CANCELLED);
    assertThatThrownBy(() -> client.rescheduleNow(id)).isInstanceOf(ConflictException.class);
    Execution rerun = client.rerun(id, "again-" + mark);

    assertThat(rerun.rerunOf()).isEqualTo(id);
    assertThat(client.rerun(id, "again-" + mark).id()).isEqualTo(rerun.id());
    assertThat(client.abort(rerun.id()).alreadyUnderWay()).isFalse();
  }

  @Test
  void oneThatRunsIsAborted() {
    ExecutionId id = enqueue("sleepFor", EnqueueOptions.none(), 600_000);
    waitFor("its start").until(() -> client.get(id).state() == ExecutionState.STARTED);

    assertThatThrownBy(() -> client.cancel(id)).isInstanceOf(ConflictException.class);
    Cancellation abort = client.abort(id);

    assertThat(abort.execution().state()).isEqualTo(ExecutionState.ABORTING);
    waitFor("its end").until(() -> client.get(id).state() == ExecutionState.ABORTED);
  }

  @Test
  void aFunctionIsPausedAndResumed() {
    assertThat(client.functions()).extracting(each -> each.name().value()).contains("pair");
    try {
      assertThat(client.pauseFunction("pair").state()).isEqualTo(FunctionState.PAUSED);
      ExecutionId held = enqueue("pair", EnqueueOptions.none(), 1);
      assertThat(client.get(held).waitingReason()).isEqualTo(WaitingReason.PAUSED);

      client.resumeFunction(client.function("pair").id());

      assertThat(client.awaitResult(held, LONG).asInt()).isEqualTo(1);
    } finally {
      client.resumeFunction("pair");
    }
  }

  @Test
  void whatIsNotThereIsAnException() {
    ExecutionId nobody = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV");

    assertThatThrownBy(() -> client.logs(nobody)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client.attempts(nobody).toList())
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client.function("nobody")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client.rerun(nobody)).isInstanceOf(NotFoundException.class);
  }
}
