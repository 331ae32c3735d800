package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
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
 * @param stuckReason why the orchestration of a started execution does not get on, for example that
 *     its code has changed; {@code null} if it does
 * @param scheduleId the schedule that enqueued it
 * @param nominalTime the time of the schedule that it stands for; {@code null} if it was triggered
 */
public record Execution(
    @JsonPropertyDescription(
            "Url-safe, sortable by creation; also the id of its workflow in Temporal.")
        ExecutionId id,
    @JsonPropertyDescription("Where it stands.") ExecutionState state,
    @JsonPropertyDescription("The name of its function.") FunctionName functionName,
    @JsonPropertyDescription("The id of its function, stable for a name.") String functionId,
    @JsonPropertyDescription("When it is, or was, to run.") Instant scheduledAt,
    @JsonPropertyDescription("When it was accepted.") Instant createdAt,
    @JsonPropertyDescription("When it last changed.") Instant updatedAt,
    @JsonPropertyDescription("What the caller noted.") Metadata metadata,
    @JsonPropertyDescription("The execution whose function enqueued this one.")
        @Nullable ExecutionId executedBy,
    @JsonPropertyDescription("The execution that this one repeats.") @Nullable ExecutionId rerunOf,
    @JsonPropertyDescription("Those that repeat this one, oldest first.") List<ExecutionId> reruns,
    @JsonPropertyDescription("Number of the current or last attempt, 0 before the first.")
        int attempt,
    @JsonPropertyDescription("Start of the current or last attempt.") @Nullable Instant startedAt,
    @JsonPropertyDescription("End of the last attempt, null while one runs.")
        @Nullable Instant finishedAt,
    @JsonPropertyDescription("It must start before this time, or is discarded.")
        @Nullable Instant discardAfter,
    @JsonPropertyDescription("Why the last attempt failed.") @Nullable ErrorCode errorCode,
    @JsonPropertyDescription("What a created one waits for.") @Nullable WaitingReason waitingReason,
    @JsonPropertyDescription("When a created one is due, if that is in the future.")
        @Nullable Instant nextAt,
    @JsonPropertyDescription("Why a started orchestration does not get on; null if it does.")
        @Nullable String stuckReason,
    @JsonPropertyDescription("The schedule that enqueued it.") @Nullable String scheduleId,
    @JsonPropertyDescription("The time of the schedule that it stands for; null if triggered.")
        @Nullable Instant nominalTime) {}
