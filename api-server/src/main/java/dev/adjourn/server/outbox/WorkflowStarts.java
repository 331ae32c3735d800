package dev.adjourn.server.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ChildAnswer;
import dev.adjourn.server.temporal.KnownAttributes;
import dev.adjourn.store.outbox.StartFacts;
import dev.adjourn.store.transition.Timing;
import dev.adjourn.workflows.ExecutionFacts;
import dev.adjourn.workflows.ExecutionStart;
import dev.adjourn.workflows.ExecutionWorkflow;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.SearchAttributes;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the workflow of an execution from its row. Starting twice does no harm (rule 29). */
public final class WorkflowStarts {

  private static final Logger LOG = LoggerFactory.getLogger(WorkflowStarts.class);

  private static final ObjectMapper TEMPORALS =
      JacksonJsonPayloadConverter.newDefaultObjectMapper();

  private final WorkflowClient client;
  private final KnownAttributes attributes;
  private final Timing timing;
  private final ObjectMapper mapper;

  /** Makes one that starts workflows by this client. */
  public WorkflowStarts(
      WorkflowClient client, KnownAttributes attributes, Timing timing, ObjectMapper mapper) {
    this.client = client;
    this.attributes = attributes;
    this.timing = timing;
    this.mapper = mapper;
  }

  /** The names of the search attributes that the namespace has; none if Temporal has been away. */
  public Set<String> knownAttributes() {
    return attributes.namesSoFar();
  }

  /** How an orchestration starts the workflow as a child of its own. */
  public ChildAnswer byParent(StartFacts facts) {
    Place place = Place.of(facts);
    return ChildAnswer.accepted(
        facts.id(), place.workflowQueue(), text(facts), facts.scheduledAt(), place.memo());
  }

  /** As Temporal's client would write it. */
  private String text(StartFacts facts) {
    try {
      return TEMPORALS.writeValueAsString(input(facts, facts.arguments()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts the workflow, unless it runs. */
  public void start(StartFacts facts) {
    start(
        facts,
        WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING,
        WorkflowStub::start);
  }

  /** Starts the workflow anew, in place of one that other workers run (rule 38). */
  public void replace(StartFacts facts) {
    if (runsWhereItBelongs(facts)) {
      return; // this message was sent before, and the new run may have begun its attempt
    }
    start(
        facts,
        WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_TERMINATE_EXISTING,
        WorkflowStub::start);
  }

  private boolean runsWhereItBelongs(StartFacts facts) {
    try {
      WorkflowExecutionDescription run =
          client.newUntypedWorkflowStub(facts.id().value()).describe();
      return run.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING
          && Place.of(facts).reachesSameWorkers(run);
    } catch (WorkflowNotFoundException e) {
      return false;
    }
  }

  /** Signals the workflow, and starts it if it does not run. */
  public void signalWithStart(StartFacts facts, String signal) {
    start(
        facts,
        WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING,
        (stub, input) -> stub.signalWithStart(signal, new Object[0], new Object[] {input}));
  }

  private void start(
      StartFacts facts,
      WorkflowIdConflictPolicy conflict,
      BiConsumer<WorkflowStub, ExecutionStart> start) {
    try {
      WorkflowOptions.Builder full = options(facts, conflict);
      full.setTypedSearchAttributes(searchAttributes(facts));
      start.accept(stub(full), input(facts, facts.arguments()));
    } catch (WorkflowServiceException e) {
      if (!isRefused(e)) {
        throw e;
      }
      // rule 30: most likely an attribute or the copy; neither is needed
      LOG.warn(
          "Temporal refuses to start {} with its search attributes: {}", facts.id(), e.getCause());
      attributes.refresh();
      start.accept(stub(options(facts, conflict)), input(facts, null));
    }
  }

  private WorkflowStub stub(WorkflowOptions.Builder options) {
    return client.newUntypedWorkflowStub(ExecutionWorkflow.TYPE, options.build());
  }

  private static WorkflowOptions.Builder options(
      StartFacts facts, WorkflowIdConflictPolicy conflict) {
    Place place = Place.of(facts);
    return WorkflowOptions.newBuilder()
        .setWorkflowId(facts.id().value())
        .setTaskQueue(place.workflowQueue())
        .setMemo(Map.copyOf(place.memo()))
        .setWorkflowIdConflictPolicy(conflict)
        .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
        .setStaticSummary(facts.function().value());
  }

  private SearchAttributes searchAttributes(StartFacts facts) {
    return new ExecutionFacts(
            facts.function(), facts.metadata(), facts.executedBy(), facts.scheduledAt())
        .searchAttributes(attributes.names());
  }

  private ExecutionStart input(StartFacts facts, @Nullable String arguments) {
    return new ExecutionStart(
        facts.id(),
        facts.function(),
        copy(arguments),
        facts.startsAdmitted() ? go(facts) : null,
        Place.of(facts).attemptQueue());
  }

  /** The dispatch of its next attempt, as the row says now. */
  Admission.Go go(StartFacts facts) {
    Duration timeout = timing.activityTimeout(Duration.ofMillis(facts.maxDurationMillis()));
    return new Admission.Go(
        facts.attempt() + 1,
        facts.dispatch(),
        timeout.toMillis(),
        timing.heartbeat().toMillis(),
        facts.orchestration(),
        facts.inline());
  }

  private @Nullable JsonNode copy(@Nullable String arguments) {
    try {
      return arguments == null ? null : mapper.readTree(arguments);
    } catch (JsonProcessingException e) {
      LOG.debug("Arguments that cannot be shown in Temporal are left out there", e);
      return null;
    }
  }

  private static boolean isRefused(WorkflowServiceException failure) {
    return failure.getCause() instanceof StatusRuntimeException grpc
        && grpc.getStatus().getCode() == Status.Code.INVALID_ARGUMENT;
  }
}
