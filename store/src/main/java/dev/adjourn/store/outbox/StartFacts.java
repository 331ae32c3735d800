package dev.adjourn.store.outbox;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.OrchestrationHost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the start of an execution's workflow is made from, as the row says now.
 *
 * @param id the execution
 * @param state a final one needs no workflow
 * @param function its function
 * @param application names the task queue of its workers
 * @param hosting where its workflow starts, if it starts now
 * @param admitted whether the first attempt may be dispatched without asking
 * @param attempt attempts so far
 * @param dispatch the current dispatch number
 * @param maxDurationMillis the function's {@code maxDuration}
 * @param inline whether an attempt runs inside a workflow task
 * @param scheduledAt when it is to run
 * @param metadata the caller's notes
 * @param executedBy its parent
 * @param orchestrationVersion the version of its code if it is an orchestration
 * @param arguments its arguments if they are short enough to be copied
 */
public record StartFacts(
    ExecutionId id,
    ExecutionState state,
    FunctionName function,
    String application,
    Hosting hosting,
    boolean admitted,
    int attempt,
    int dispatch,
    long maxDurationMillis,
    boolean inline,
    Instant scheduledAt,
    Metadata metadata,
    @Nullable ExecutionId executedBy,
    @Nullable String orchestrationVersion,
    @Nullable String arguments) {

  /** Where an attempt runs that begins now; {@code null}: wherever a worker takes it. */
  public @Nullable OrchestrationHost orchestration() {
    return orchestrationVersion == null
        ? null
        : new OrchestrationHost(application, orchestrationVersion);
  }

  /** Whether this is a first run that may dispatch its first attempt at once (rule 33). */
  public boolean startsAdmitted() {
    return mayDispatch() && attempt == 0 && dispatch == 1;
  }

  /**
   * Whether its next attempt may be dispatched without asking. An orchestration asks: whoever has
   * its code may have gone since it was admitted.
   */
  public boolean mayDispatch() {
    return orchestrationVersion == null && admitted && state == ExecutionState.CREATED;
  }
}
