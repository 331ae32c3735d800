package dev.adjourn.store.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.ChildCall;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.OutboxDao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChildrenTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private Children children;
  private ExecutionId parent;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database).registerOrchestration(FunctionOptions.standard());
    children = new Children(database.transactions(), bundle.enqueue);
    parent = bundle.startPlan("claim-1");
  }

  private ExecutionId call(int serial, boolean endsWithParent) {
    return accept(serial, "work", "[1]", endsWithParent);
  }

  private ExecutionId accept(int serial, String function, String arguments, boolean ends) {
    ChildCall call =
        new ChildCall(
            serial, new FunctionName(function), arguments, null, null, Metadata.none(), ends);
    return children.accept(parent, 1, "claim-1", call).id();
  }

  @Test
  void rule27_theSameCallGivesTheSameExecution() {
    ExecutionId first = call(1, true);

    assertThat(call(1, true)).isEqualTo(first);
    assertThat(call(2, true)).isNotEqualTo(first);
    assertThat(bundle.get(first).executedBy()).isEqualTo(parent);
  }

  @Test
  void anotherCallUnderTheSameSerialIsRefused() {
    call(1, true);

    assertThatThrownBy(() -> accept(1, "work", "[2]", true))
        .isInstanceOf(CallRefusedException.class)
        .hasMessageContaining("has the code changed?");
    assertThatThrownBy(() -> accept(2, "nobody", "[]", true))
        .isInstanceOf(CallRefusedException.class)
        .hasMessage("cannot find function \"nobody\"");
  }

  @Test
  void itsStartIsSentByTheServerOnlyIfTheParentDoesNotSendIt() {
    ExecutionId child = call(1, true);

    assertThat(bundle.messages(child)).isEmpty();
    database.execute("UPDATE outbox SET next_try_at = next_try_at - INTERVAL '61 seconds'");
    assertThat(database.jdbi().onDemand(OutboxDao.class).takeOverdue(10))
        .anyMatch(message -> message.executionId().equals(child));
  }

  @Test
  void anAbortingOrchestrationGetsNoFurtherChildren() {
    bundle.cancel.cancel(parent, true);

    assertThatThrownBy(() -> call(1, true)).isInstanceOf(ConflictException.class);
  }

  @Test
  void anAbortReachesThoseThatAreToEndWithTheirParent() {
    ExecutionId waiting = call(1, true);
    ExecutionId running = call(2, true);
    ExecutionId independent = call(3, false);
    bundle.claim(running, 1, 1, "claim-2");
    AbortChildren abort = new AbortChildren(database.transactions(), bundle.cancel);
    abort.run();
    assertThat(bundle.state(waiting)).isEqualTo(ExecutionState.CREATED);

    bundle.cancel.cancel(parent, true);
    abort.run();

    assertThat(bundle.state(waiting)).isEqualTo(ExecutionState.CANCELLED);
    assertThat(bundle.state(running)).isEqualTo(ExecutionState.ABORTING);
    assertThat(bundle.state(independent)).isEqualTo(ExecutionState.CREATED);
  }

  @Test
  void outcomesAreThoseOfExecutionsThatHaveEndedAsManyAsFit() {
    ExecutionId one = call(1, true);
    ExecutionId two = call(2, true);
    ExecutionId open = call(3, true);
    succeed(one, "\"short\"");
    succeed(two, "\"" + "x".repeat(90) + "\"");

    assertThat(outcomes(95, one, two, open))
        .containsExactly(new ChildOutcome(one, ExecutionState.SUCCEED, "\"short\"", false, null));
    assertThat(outcomes(50, two))
        .containsExactly(new ChildOutcome(two, ExecutionState.SUCCEED, null, true, null));
  }

  @Test
  void aRerunOfAChildIsAnotherExecution() {
    ExecutionId child = call(1, true);
    bundle.cancel.cancel(child, false);

    assertThat(call(1, true)).isEqualTo(child);
    assertThat(outcomes(100, child))
        .containsExactly(new ChildOutcome(child, ExecutionState.CANCELLED, null, false, null));
  }

  private void succeed(ExecutionId id, String result) {
    bundle.claim(id, 1, 1, "claim-" + id);
    bundle.complete.complete(id, 1, CompletionRequest.success("claim-" + id, result));
  }

  private List<ChildOutcome> outcomes(int limit, ExecutionId... ids) {
    return database
        .jdbi()
        .onDemand(OutcomeDao.class)
        .outcomes(List.of(ids).stream().map(ExecutionId::value).toList(), limit);
  }
}
