package dev.adjourn.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What changes an execution that is there already. */
class InterventionsTest {
  private static final ExecutionId ID = new ExecutionId("01JD9X3H5K7M9P1R3T5V7X9Z1B");
  private static final String PATH = "/public/v2/executions/" + ID;
  private static final String REFUSAL = "{\"error\":\"conflict\",\"message\":\"cannot\"}";

  private FakeApi api;
  private AdjournClient client;

  @BeforeEach
  void start() throws IOException {
    api = new FakeApi();
    client = AdjournClient.create(api.endpoint(), "secret");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private FakeApi answer(int status, String state) {
    return api.answer(status, AdjournClientTest.execution(state));
  }

  private void assertAsked(int index, String request, String body) {
    FakeApi.Asked asked = api.asked().get(index);
    assertThat(asked.method() + " " + asked.path()).isEqualTo(request);
    assertThat(asked.body()).isEqualTo(body);
  }

  @Nested
  class Cancel {
    @Test
    void givesTheCancelledExecution() {
      answer(200, "cancelled");

      assertThat(client.cancel(ID).state()).isEqualTo(ExecutionState.CANCELLED);

      assertAsked(0, "POST " + PATH + "/cancellation", "{\"force\":false}");
    }

    @Test
    void isRefusedForOneThatRuns() {
      api.answer(409, REFUSAL);

      assertThatThrownBy(() -> client.cancel(ID))
          .isInstanceOf(ConflictException.class)
          .hasMessage("cannot");
      assertThat(api.asked()).hasSize(1);
    }

    @Test
    void isDoneWhenOnlyItsAnswerWasLost() {
      api.answer(503, "{}", "0").answer(409, REFUSAL);
      answer(200, "cancelled");

      assertThat(client.cancel(ID).state()).isEqualTo(ExecutionState.CANCELLED);
    }

    @Test
    void isRefusedWhenItStartedBeforeTheRepeat() {
      api.answer(503, "{}", "0").answer(409, REFUSAL);
      answer(200, "aborting");

      assertThatThrownBy(() -> client.cancel(ID)).isInstanceOf(ConflictException.class);
    }
  }

  @Nested
  class Abort {
    @Test
    void givesTheExecutionThatIsBeingStopped() {
      answer(200, "aborting");

      Cancellation abort = client.abort(ID);

      assertThat(abort.execution().state()).isEqualTo(ExecutionState.ABORTING);
      assertThat(abort.alreadyUnderWay()).isFalse();
      assertAsked(0, "POST " + PATH + "/cancellation", "{\"force\":true}");
    }

    @Test
    void saysWhenAnotherOneIsUnderWay() {
      api.answer(202, "{\"message\":\"the execution is being aborted already\"}");
      answer(200, "aborting");

      Cancellation abort = client.abort(ID);

      assertThat(abort.execution().state()).isEqualTo(ExecutionState.ABORTING);
      assertThat(abort.alreadyUnderWay()).isTrue();
      assertAsked(1, "GET " + PATH, "");
    }

    @Test
    void isTheFirstOneWhenOnlyItsAnswerWasLost() {
      api.answer(503, "{}", "0").answer(202, "{\"message\":\"already\"}");
      answer(200, "aborting");

      assertThat(client.abort(ID).alreadyUnderWay()).isFalse();
    }
  }

  @Nested
  class Reschedule {
    @Test
    void movesTheStart() {
      answer(200, "created");

      client.reschedule(ID, Instant.parse("2026-12-01T08:00:00Z"));

      assertAsked(0, "PATCH " + PATH + "/schedule", "{\"schedule_for\":\"2026-12-01T08:00:00Z\"}");
    }

    @Test
    void toNowLeavesTheClockToTheServer() {
      answer(200, "created");

      client.rescheduleNow(ID);

      assertAsked(0, "PATCH " + PATH + "/schedule", "{}");
    }
  }

  @Nested
  class Rerun {
    @Test
    void isRepeatedWithTheSameKey() {
      api.answer(503, "{}", "0");
      answer(200, "created");

      assertThat(client.rerun(ID).state()).isEqualTo(ExecutionState.CREATED);

      assertAsked(1, "POST " + PATH + "/reruns", "{}");
      assertThat(api.asked().get(0).idempotencyKey())
          .hasSize(36)
          .isEqualTo(api.asked().get(1).idempotencyKey());
    }

    @Test
    void usesTheKeyThatTheCallerNames() {
      answer(200, "created");

      client.rerun(ID, "again-1");

      assertThat(api.asked().get(0).idempotencyKey()).isEqualTo("again-1");
    }
  }

  @Test
  void anEventIsSentWithAKeyAndItsBodyAsJson() {
    api.answer(
        200,
        """
        {"data":{"execution_id":"%s","name":"paid","number":3,
        "received_at":"2026-11-24T10:00:00Z"}}
        """
            .formatted(ID));

    assertThat(client.sendEvent(ID, "paid", Map.of("cents", 995)).number()).isEqualTo(3);

    assertAsked(0, "POST " + PATH + "/events/paid", "{\"cents\":995}");
    assertThat(api.asked().get(0).idempotencyKey()).hasSize(36);
  }
}
