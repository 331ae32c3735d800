package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.OrchestrationHost;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Admit} decides by, read under the row's lock.
 *
 * @param state where the execution stands
 * @param attempt attempts so far
 * @param dueInMillis time until it is due, rounded up; not positive when it is
 * @param discardPassed whether its {@code discard_after} has passed
 * @param functionActive whether its function is neither paused nor archived
 * @param hasSlot whether it holds a slot, or needs none and nobody was held before it
 * @param maxDurationMillis the function's {@code maxDuration}
 * @param application the function's application
 * @param inline whether it runs inside a workflow task
 * @param orchestrationVersion the version of its code if it is an orchestration
 */
public record AdmissionRow(
    ExecutionState state,
    int attempt,
    long dueInMillis,
    boolean discardPassed,
    boolean functionActive,
    boolean hasSlot,
    long maxDurationMillis,
    String application,
    boolean inline,
    @Nullable String orchestrationVersion) {

  /** Where an attempt runs that begins now; {@code null}: wherever a worker takes it. */
  @Nullable OrchestrationHost orchestration() {
    return orchestrationVersion == null
        ? null
        : new OrchestrationHost(application, orchestrationVersion);
  }
}
