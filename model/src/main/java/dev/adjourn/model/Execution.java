package dev.adjourn.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function, as the API shows it (contract section 1). Fields after {@code updatedAt}
 * are additions of Adjourn.
 *
 * @param id names it everywhere
 * @param state where it stands
 * @param functionName the function's name
 * @param functionId the function's id, stable for a name
 * @param scheduledAt when it is, or was, to run
 * @param createdAt when it was accepted
 * @param updatedAt when it last changed
 * @param metadata the caller's notes; empty if there are none
 * @param executedBy the execution whose function enqueued this one
 * @param rerunOf the execution that this one repeats
 * @param reruns the executions that repeat this one, oldest first
 * @param attempt number of the current or last attempt, 0 before the first
 * @param startedAt start of the current or last attempt
 * @param finishedAt end of the last attempt; {@code null} while one runs
 * @param discardAfter it must start before this moment, or is discarded
 * @param errorCode why the last attempt failed
 * @param waitingReason what a created execution waits for; {@code null} in other states
 * @param nextAt when a created execution goes on, where that is known
 */
public record Execution(
    ExecutionId id,
    ExecutionState state,
    FunctionName functionName,
    String functionId,
    Instant scheduledAt,
    Instant createdAt,
    Instant updatedAt,
    Metadata metadata,
    @Nullable ExecutionId executedBy,
    @Nullable ExecutionId rerunOf,
    List<ExecutionId> reruns,
    int attempt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant discardAfter,
    @Nullable ErrorCode errorCode,
    @Nullable WaitingReason waitingReason,
    @Nullable Instant nextAt) {}
