package dev.adjourn.workers.orchestration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ChildAnswer;
import dev.adjourn.model.protocol.ChildCall;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.model.protocol.ChildrenAnswer;
import dev.adjourn.model.protocol.ChildrenRequest;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.EventAnswer;
import dev.adjourn.model.protocol.EventRequest;
import dev.adjourn.model.protocol.OutcomesAnswer;
import dev.adjourn.model.protocol.OutcomesRequest;
import dev.adjourn.workflows.ExecutionStart;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What PostgreSQL would answer to an orchestration; a child gives its argument back. */
final class FakeQuestions implements OrchestrationActivities {
  static final String CHILDREN = "children";

  final List<CompletionRequest> completions = new CopyOnWriteArrayList<>();
  final Set<ExecutionId> ended = ConcurrentHashMap.newKeySet();
  final Map<ExecutionId, ChildCall> made = new ConcurrentHashMap<>();
  private final FunctionName function;
  private final String arguments;
  private final Steps steps;
  private final OrchestrationLogs logs;
  private volatile int mostOpen;

  FakeQuestions(String function, Steps steps, OrchestrationLogs logs, Object... arguments) {
    this.logs = logs;
    this.function = new FunctionName(function);
    this.steps = steps;
    this.arguments = CallTexts.arguments(List.of(arguments));
  }

  /** How many children were open at once. */
  int mostOpen() {
    return mostOpen;
  }

  @Override
  public ClaimAnswer claim(ExecutionId id, ClaimRequest request) {
    return new ClaimAnswer.Run(function, arguments, Metadata.none(), 0);
  }

  @Override
  public synchronized ChildrenAnswer callChildren(
      ExecutionId id, int attempt, ChildrenRequest request) {
    List<ChildAnswer> answers = request.calls().stream().map(this::accept).toList();
    mostOpen = Math.max(mostOpen, made.size() - ended.size());
    return new ChildrenAnswer(answers, List.of());
  }

  private ChildAnswer accept(ChildCall call) {
    ExecutionId id =
        new ExecutionId(String.format(Locale.ROOT, "01ARZ3NDEKTSV4RRFFQ%07d", call.serial()));
    made.put(id, call);
    return ChildAnswer.accepted(id, CHILDREN, start(id, call), Instant.EPOCH, Map.of());
  }

  private static String start(ExecutionId id, ChildCall call) {
    try {
      return JsonMappers.values()
          .writeValueAsString(
              new ExecutionStart(
                  id,
                  call.function(),
                  JsonMappers.values().readTree(call.arguments()),
                  null,
                  null));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public OutcomesAnswer outcomes(ExecutionId id, int attempt, OutcomesRequest request) {
    return new OutcomesAnswer(request.executions().stream().map(this::outcome).toList());
  }

  private ChildOutcome outcome(ExecutionId id) {
    String text = requireNonNull(made.get(id)).arguments();
    boolean fails = FakeExecution.fails(text);
    return new ChildOutcome(
        id,
        fails ? ExecutionState.ABORTED : ExecutionState.SUCCEED,
        fails ? null : text.substring(1, text.length() - 1),
        false,
        null);
  }

  @Override
  public EventAnswer takeEvent(ExecutionId id, int attempt, EventRequest request) {
    return new EventAnswer("\"event " + request.serial() + "\"");
  }

  @Override
  public void cancelRequested(ExecutionId id) {}

  @Override
  public AttemptOutcome complete(ExecutionId id, int attempt, CompletionRequest request) {
    return logs.complete(id, attempt, lines -> complete(request.withLines(lines)));
  }

  private AttemptOutcome complete(CompletionRequest request) {
    completions.add(request);
    return new AttemptOutcome(
        request.error() == null ? ExecutionState.SUCCEED : ExecutionState.FAILED,
        request.error(),
        0);
  }

  @Override
  public String step(String key) throws Exception {
    return steps.run(key);
  }
}
