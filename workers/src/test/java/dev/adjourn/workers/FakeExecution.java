package dev.adjourn.workers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.SlotAnswer;
import dev.adjourn.model.protocol.WaitRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One execution of {@link FakeAdjourn}: the rules of claim and completion, without a database. */
public final class FakeExecution {
  public final ExecutionId id;
  public final FunctionName function;
  public final FunctionOptions options;
  public final JsonNode arguments;
  public final Metadata metadata;
  public final @Nullable String parent;
  public final Map<Integer, LogLine> log = new TreeMap<>();
  public int attempt;
  public int dispatch = 1;
  public int claims;
  public int completions;
  public int batches;
  public final List<String> slotCalls = new CopyOnWriteArrayList<>();
  public ExecutionState state = ExecutionState.CREATED;
  public @Nullable String claimId;
  public @Nullable String result;
  public @Nullable ExecutionError error;
  private @Nullable AttemptOutcome outcome;

  FakeExecution(
      ExecutionId id,
      FunctionName function,
      FunctionOptions options,
      JsonNode arguments,
      Metadata metadata,
      @Nullable String parent) {
    this.id = id;
    this.function = function;
    this.options = options;
    this.arguments = arguments;
    this.metadata = metadata;
    this.parent = parent;
  }

  SlotAnswer lend(WaitRequest request) {
    slotCalls.add("wait " + request.serial() + " for " + request.executions().size());
    return new SlotAnswer(false);
  }

  /** The slot comes with the second question. */
  SlotAnswer reclaim() {
    slotCalls.add("wake");
    return new SlotAnswer(slotCalls.size() % 3 == 0);
  }

  ClaimAnswer claim(ClaimRequest request) {
    claims++;
    boolean repeated = request.claimId().equals(claimId) && request.attempt() == attempt;
    if (repeated && outcome != null) {
      return new ClaimAnswer.Recorded(outcome);
    }
    if (!repeated) {
      if (state != ExecutionState.CREATED
          || request.attempt() != attempt + 1
          || request.dispatch() != dispatch) {
        return new ClaimAnswer.Refused("not yours: " + state.wireName());
      }
      attempt++;
      claimId = request.claimId();
      state = ExecutionState.STARTED;
      outcome = null;
      log.clear();
    }
    return new ClaimAnswer.Run(
        function, arguments.toString(), metadata, Math.round(options.maxDuration() * 1_000));
  }

  /** Gives the recorded outcome; none: fenced off. */
  @Nullable AttemptOutcome complete(int number, CompletionRequest request) {
    completions++;
    if (number != attempt || !request.claimId().equals(claimId)) {
      return null;
    }
    if (outcome == null) {
      keep(request.lines());
      outcome = record(request);
      state = outcome.state();
    }
    return outcome;
  }

  void keep(List<LogLine> lines) {
    lines.forEach(line -> log.putIfAbsent(line.sequence(), line));
  }

  private AttemptOutcome record(CompletionRequest request) {
    if (state == ExecutionState.ABORTING) {
      return new AttemptOutcome(ExecutionState.ABORTED, null, 0);
    }
    result = request.result();
    error = request.error();
    if (request.error() == null) {
      return new AttemptOutcome(ExecutionState.SUCCEED, null, 0);
    }
    boolean again = request.retryable() && options.retry().allowsAttemptAfter(attempt);
    return again
        ? new AttemptOutcome(
            ExecutionState.CREATED, request.error(), pause(request.retryAfterMillis()))
        : new AttemptOutcome(ExecutionState.FAILED, request.error(), 0);
  }

  private static long pause(@Nullable Long asked) {
    return asked == null ? 20 : asked;
  }

  public void lose() {
    claimId = null;
    dispatch++;
    state = ExecutionState.CREATED;
    error = ExecutionError.of(ErrorCode.ER0000, "worker lost");
  }

  Execution shown() {
    return new Execution(
        id,
        state,
        function,
        "fn",
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        metadata,
        null,
        null,
        List.of(),
        attempt,
        null,
        null,
        null,
        error == null ? null : error.code(),
        null,
        null,
        null,
        null,
        null);
  }

  JsonNode shownResult() {
    try {
      return result == null
          ? JsonMappers.wire().valueToTree(error)
          : JsonMappers.wire().readTree(result);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
