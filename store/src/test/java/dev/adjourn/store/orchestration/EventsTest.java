package dev.adjourn.store.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.protocol.EventRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventsTest {

  private static final EventName PAID = new EventName("paid");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private Events events;
  private ExecutionId plan;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database).registerOrchestration(FunctionOptions.standard());
    events = new Events(database.transactions());
    plan = bundle.startPlan("claim-1");
  }

  private @Nullable String take(int serial, EventName name) {
    return events.take(plan, 1, new EventRequest("claim-1", serial, name)).body();
  }

  @Test
  void eachIsTakenOnceTheOldestOfItsNameFirst() {
    events.send(plan, PAID, "1", null);
    events.send(plan, new EventName("shipped"), "2", null);
    events.send(plan, PAID, "3", null);

    assertThat(take(1, PAID)).isEqualTo("1");
    assertThat(take(1, PAID)).as("repeated").isEqualTo("1");
    assertThat(take(2, PAID)).isEqualTo("3");
    assertThat(take(3, PAID)).isNull();
    assertThat(take(3, new EventName("shipped"))).isEqualTo("2");
  }

  @Test
  void oneSignalStandsForAllUntilTheOrchestrationLooks() {
    events.send(plan, PAID, "1", null);
    events.send(plan, PAID, "2", null);
    assertThat(bundle.messages(plan)).containsOnlyOnce(MessageKind.EVENT);

    take(1, PAID);
    events.send(plan, PAID, "3", null);

    assertThat(bundle.messages(plan).stream().filter(MessageKind.EVENT::equals)).hasSize(2);
  }

  @Test
  void oneThatComesBeforeTheStartIsKept() {
    ExecutionId early = bundle.enqueuePlan();
    events.send(early, PAID, "1", null);
    bundle.claimPlan(early, "claim-1");

    assertThat(events.take(early, 1, new EventRequest("claim-1", 1, PAID)).body()).isEqualTo("1");
  }

  @Test
  void rule43_aRepetitionWithTheSameKeyGivesTheSameEvent() {
    assertThat(events.send(plan, PAID, "1", "key")).isEqualTo(events.send(plan, PAID, "1", "key"));
    assertThatThrownBy(() -> events.send(plan, PAID, "2", "key"))
        .isInstanceOf(ConflictException.class);
    assertThat(take(1, PAID)).isEqualTo("1");
    assertThat(take(2, PAID)).isNull();
  }

  @Test
  void whatCannotTakeItRefusesIt() {
    ExecutionId function = bundle.enqueueNow();
    assertThatThrownBy(() -> events.send(function, PAID, "1", null))
        .isInstanceOf(ConflictException.class)
        .hasMessage("function \"work\" is no orchestration: it waits for no events");
    bundle.cancel.cancel(plan, true);
    assertThatThrownBy(() -> events.send(plan, PAID, "1", null))
        .isInstanceOf(ConflictException.class)
        .hasMessage("cannot send an event to an execution in aborting state");
    ExecutionId unknown = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    assertThatThrownBy(() -> events.send(unknown, PAID, "1", null))
        .isInstanceOf(ExecutionNotFoundException.class);
  }

  @Test
  void onlyTheHolderOfTheClaimTakesIt() {
    events.send(plan, PAID, "1", null);

    assertThatThrownBy(() -> events.take(plan, 1, new EventRequest("claim-x", 1, PAID)))
        .isInstanceOf(ConflictException.class);
  }
}
