package dev.adjourn.store.orchestration;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;

/**
 * Whether an execution can take an event, read under its lock.
 *
 * @param state where it stands
 * @param function its function
 * @param isOrchestration whether that is an orchestration
 * @param events how many events it has
 */
public record EventReceiver(
    ExecutionState state, FunctionName function, boolean isOrchestration, int events) {}
