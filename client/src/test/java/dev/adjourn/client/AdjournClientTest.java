package dev.adjourn.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.WaitingReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdjournClientTest {
  private static final ExecutionId ID = new ExecutionId("01JD9X3H5K7M9P1R3T5V7X9Z1B");
  private static final Function1<String, String> HELLO =
      FunctionDescriptor.of("helloWorld", String.class, String.class);
  private static final Duration LONG = Duration.ofSeconds(20);

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

  static String execution(String state) {
    return """
        {"data":{"id":"%s","state":"%s","function_name":"helloWorld","function_id":"fn1",
        "scheduled_at":"2026-11-24T10:00:00.000Z","created_at":"2026-11-24T10:00:00.000Z",
        "updated_at":"2026-11-24T10:00:00.000Z","metadata":{"a":"b"},"executed_by":null,
        "rerun_of":null,"attempt":0,"started_at":null,"finished_at":null,"discard_after":null,
        "error_code":null,"waiting_reason":"no_worker","next_at":null,"new_field":1}}
        """
        .formatted(ID, state);
  }

  @Nested
  class Enqueue {
    @Test
    void sendsFunctionArgumentsAndOptions() {
      api.answer(201, execution("created"));
      EnqueueOptions options =
          EnqueueOptions.none()
              .scheduleFor(Instant.parse("2026-11-25T08:00:00Z"))
              .discardAfter(Instant.parse("2026-11-26T08:00:00Z"))
              .withMetadata("user_id", "7");

      ExecutionHandle<String> handle = client.enqueue(HELLO.with("Ada"), options);

      assertThat(handle.id()).isEqualTo(ID);
      assertThat(handle.execution().waitingReason()).isEqualTo(WaitingReason.NO_WORKER);
      FakeApi.Asked asked = api.asked().get(0);
      assertThat(asked.method() + " " + asked.path()).isEqualTo("PUT /public/v2/executions");
      assertThat(asked.authorization()).isEqualTo("Bearer secret");
      assertThat(asked.body())
          .isEqualTo(
              "{\"function_name\":\"helloWorld\",\"function_arguments\":[\"Ada\"],"
                  + "\"schedule_for\":\"2026-11-25T08:00:00Z\","
                  + "\"discard_after\":\"2026-11-26T08:00:00Z\","
                  + "\"metadata\":{\"user_id\":\"7\"}}");
    }

    record Order(String orderId, BigDecimal total, Instant placedAt) {}

    @Test
    void keepsNamesAndNumbersOfArgumentsAsTheyAreInTheCode() {
      api.answer(201, execution("created"));
      Order order = new Order("o1", new BigDecimal("1.10"), Instant.parse("2026-01-02T03:04:05Z"));

      client.enqueue("ship", List.of(order));

      assertThat(api.asked().get(0).body())
          .contains("[{\"orderId\":\"o1\",\"total\":1.10,\"placedAt\":\"2026-01-02T03:04:05Z\"}]");
    }

    @Test
    void rule43_repeatsWithTheSameKeyAfterABrokenConnectionAndAfter503() {
      api.breakConnection().answer(503, "{}", "0").answer(201, execution("created"));

      client.enqueue(HELLO.with("Ada"));

      assertThat(api.asked()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(api.asked()).extracting(FakeApi.Asked::idempotencyKey).containsOnly(key(0));
      assertThat(key(0)).hasSize(36);
    }

    @Test
    void usesAnotherKeyForEachCall() {
      api.answer(201, execution("created"));

      client.enqueue(HELLO.with("Ada"));
      client.enqueue(HELLO.with("Ada"));

      assertThat(key(0)).isNotEqualTo(key(1));
    }

    @Test
    void usesTheKeyThatTheCallerNames() {
      api.answer(201, execution("created"));

      client.enqueue(HELLO.with("Ada"), EnqueueOptions.none().withIdempotencyKey("order-1"));

      assertThat(key(0)).isEqualTo("order-1");
    }

    @Test
    void rule27_namesParentAndSerialNumberOfAChild() {
      api.answer(201, execution("created"));
      AdjournClient children = client.onBehalfOf(new ParentAttempt(ID, 2, "c1"));

      children.enqueue(HELLO.with("a"));
      children.enqueue(HELLO.with("b"));

      assertThat(List.of(key(0), key(1))).containsExactly(ID + "/2/1", ID + "/2/2");
      assertThat(api.asked()).extracting(FakeApi.Asked::parent).containsOnly(ID + "/2/c1");
    }

    @Test
    void outlastsALongOutageOnBehalfOfARunningFunction() {
      for (int i = 0; i < 20; i++) {
        api.answer(503, "{}", "0");
      }
      api.answer(201, execution("created"));

      client.onBehalfOf(new ParentAttempt(ID, 1, "c1")).enqueue(HELLO.with("a"));

      assertThat(api.asked()).hasSize(21);
      assertThat(api.asked()).extracting(FakeApi.Asked::idempotencyKey).containsOnly(ID + "/1/1");
    }

    private String key(int index) {
      return String.valueOf(api.asked().get(index).idempotencyKey());
    }
  }

  @Nested
  class Errors {
    private void refuse(int status, String message) {
      api.answer(status, "{\"error\":\"x\",\"message\":\"%s\"}".formatted(message));
    }

    @Test
    void areTypesThatCarryTheMessage() {
      refuse(400, "cannot find function 'x'");
      assertThatThrownBy(() -> client.enqueue(HELLO.with("Ada")))
          .isInstanceOf(BadRequestException.class)
          .hasMessage("cannot find function 'x'");
    }

    @Test
    void tellUnknownExecutionsApart() {
      refuse(404, "cannot find execution");
      assertThatThrownBy(() -> client.get(ID)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void tellAWrongTokenApart() {
      refuse(401, "no");
      assertThatThrownBy(() -> client.get(ID)).isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void tellAMissingRightApart() {
      refuse(403, "the token has the role read, and this needs write");
      assertThatThrownBy(() -> client.enqueue(HELLO.with("Ada")))
          .isInstanceOfSatisfying(
              ForbiddenException.class, e -> assertThat(e.code()).isEqualTo("forbidden"));
    }

    @Test
    void tellConflictsApart() {
      refuse(409, "no");
      assertThatThrownBy(() -> client.enqueue(HELLO.with("Ada")))
          .isInstanceOf(ConflictException.class);
    }

    @Test
    void blameTheServerForAnAnswerThatIsNotTheApis() {
      api.answer(200, "[]").answer(200, "{\"data\":{\"id\":\"x\"}}").answer(200, "<html>");
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> client.get(ID))
            .isInstanceOfSatisfying(
                AdjournException.class, e -> assertThat(e.code()).isEqualTo("internal_error"));
      }
    }

    @Test
    void endTheRepeatsAtLast() {
      api.answer(503, "{}", "0");
      assertThatThrownBy(() -> client.get(ID)).isInstanceOf(UnavailableException.class);
      assertThat(api.asked()).hasSize(6);
    }
  }

  @Nested
  class AwaitResult {
    private final ExecutionHandle<List<Integer>> numbers =
        new ExecutionHandle<>(
            JsonMappers.wire().convertValue(data(), dev.adjourn.model.Execution.class),
            new TypeReference<List<Integer>>() {}.getType());

    private static com.fasterxml.jackson.databind.JsonNode data() {
      try {
        return JsonMappers.wire().readTree(execution("created")).get("data");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Test
    void asksUntilTheExecutionHasEnded() {
      api.answer(200, execution("created"))
          .answer(200, execution("started"))
          .answer(503, "{}", "0")
          .answer(200, execution("succeed"))
          .answer(200, "[1,2]");

      assertThat(client.awaitResult(numbers, LONG)).containsExactly(1, 2);
    }

    @Test
    void givesNullForAFunctionWithoutResult() {
      api.answer(200, execution("succeed")).answer(200, "null");

      assertThat(client.awaitResult(numbers, LONG)).isNull();
    }

    @Test
    void throwsTheErrorOfAFailedExecution() {
      api.answer(200, execution("failed"))
          .answer(
              200,
              "{\"code\":\"ER0003\",\"name\":\"IllegalStateException\",\"message\":\"m\","
                  + "\"stack\":\"s\"}");

      assertThatThrownBy(() -> client.awaitResult(ID, LONG))
          .isInstanceOfSatisfying(
              ExecutionFailedException.class, e -> assertThat(e.error().stack()).isEqualTo("s"))
          .hasMessage("IllegalStateException: m");
    }

    @Test
    void throwsWhenThereNeverWillBeAResult() {
      api.answer(200, execution("discarded"));

      assertThatThrownBy(() -> client.awaitResult(ID, LONG))
          .isInstanceOfSatisfying(
              NoResultException.class,
              e -> assertThat(e.state()).isEqualTo(ExecutionState.DISCARDED));
    }

    @Test
    void givesUpAfterTheTime() {
      api.answer(200, execution("started"));

      assertThatThrownBy(() -> client.awaitResult(ID, Duration.ofMillis(50)))
          .isInstanceOf(AwaitTimeoutException.class);
    }
  }
}
