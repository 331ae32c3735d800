package dev.adjourn.server.command.execution;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executions to show. */
final class Executions {

  static final ExecutionId ID = new ExecutionId("01JD9X3H5K7M9P1R3T5V7X9Z1B");
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private Executions() {}

  /** Scheduled at noon, each attempt started a second later; the last one has ended or has not. */
  static Execution of(ExecutionState state, int attempt, boolean hasEnded) {
    return of(state, attempt, hasEnded, "helloWorld", Map.of(), null);
  }

  static Execution failed(String function, Map<String, String> metadata) {
    return of(ExecutionState.FAILED, 2, true, function, metadata, ErrorCode.ER0003);
  }

  private static Execution of(
      ExecutionState state,
      int attempt,
      boolean hasEnded,
      String function,
      Map<String, String> metadata,
      @Nullable ErrorCode errorCode) {
    Instant started = attempt == 0 ? null : NOON.plusSeconds(1);
    Instant finished = hasEnded ? NOON.plusMillis(1_039) : null;
    return new Execution(
        ID,
        state,
        new FunctionName(function),
        "fn1",
        NOON,
        NOON,
        NOON,
        new Metadata(metadata),
        null,
        null,
        List.of(),
        attempt,
        started,
        finished,
        null,
        errorCode,
        null,
        null,
        null,
        null,
        null);
  }
}
