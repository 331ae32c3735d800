package dev.adjourn.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ChildAnswer;
import dev.adjourn.model.protocol.ChildCall;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.model.protocol.ChildrenAnswer;
import dev.adjourn.model.protocol.ChildrenRequest;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.EventAnswer;
import dev.adjourn.model.protocol.EventRequest;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.model.protocol.LeaseRenewal;
import dev.adjourn.model.protocol.LogBatch;
import dev.adjourn.model.protocol.OrchestrationHost;
import dev.adjourn.model.protocol.OutcomesAnswer;
import dev.adjourn.model.protocol.OutcomesRequest;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.model.protocol.RegistrationRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkerMessagesTest {
  private static final ExecutionId ID = new ExecutionId("01JD9X3H5K7M9P1R3T5V7X9Z1B");
  private static final ExecutionError ERROR = ExecutionError.of(ErrorCode.ER0001, "late");

  static List<Object> messages() {
    FunctionOptions options =
        FunctionOptions.standard().withRetry(RetryPolicy.attempts(5)).withMaxDuration(0.5);
    return List.of(
        new RegistrationRequest(
            "app",
            "w",
            "b",
            1,
            List.of(),
            List.of(declaration(options)),
            List.of("v1"),
            Hosting.PLATFORM),
        new Registration("h:1", "ns", "q", 1, 2, 3, 4, new Registration.LogLimits(1, 2, 3), true),
        new Admission.Go(1, 2, 3, 4, new OrchestrationHost("app", "v1"), true),
        new ChildrenRequest(
            "c",
            List.of(
                new ChildCall(
                    1,
                    new FunctionName("f"),
                    "[1.10]",
                    Instant.EPOCH,
                    null,
                    Metadata.none(),
                    true))),
        new ChildrenAnswer(
            List.of(
                ChildAnswer.accepted(ID, "q", "{}", Instant.EPOCH, Map.of("a", "b")),
                ChildAnswer.refused("no")),
            List.of("A")),
        new OutcomesRequest("c", List.of(ID), 5),
        new OutcomesAnswer(
            List.of(new ChildOutcome(ID, ExecutionState.FAILED, null, false, ERROR))),
        new EventRequest("c", 1, new EventName("paid")),
        new EventAnswer("1.10"),
        new Admission.Final(ExecutionState.FAILED, ERROR),
        new Admission.Unknown(),
        new ClaimAnswer.Run(new FunctionName("f"), "[1.10]", new Metadata(Map.of("a", "b")), 5),
        new ClaimAnswer.Recorded(new AttemptOutcome(ExecutionState.CREATED, ERROR, 7)),
        new ClaimAnswer.Refused("not due"),
        new LeaseRenewal("w", List.of(new LeaseRenewal.HeldClaim(ID, 1, "c"))),
        new LogBatch("c", List.of(new LogLine(1, 0, Instant.EPOCH, LogLevel.WARN, "x"))));
  }

  private static FunctionDeclaration declaration(FunctionOptions options) {
    return new FunctionDeclaration(new FunctionName("f"), options);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void surviveTheWayOverTheWire(Object message) throws JsonProcessingException {
    String json = JsonMappers.wire().writeValueAsString(message);
    assertThat(JsonMappers.wire().readValue(json, declaredType(message))).isEqualTo(message);
  }

  private static Class<?> declaredType(Object message) {
    if (message instanceof Admission) {
      return Admission.class;
    }
    return message instanceof ClaimAnswer ? ClaimAnswer.class : message.getClass();
  }
}
