package dev.adjourn.model.cron;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schedule of a recurring function, as a resource of the API (an addition to the contract).
 *
 * @param id stable for the function, also if its cron expression changes, goes and comes back
 * @param functionName the function
 * @param functionId the function's id
 * @param cron its cron expression
 * @param timeZone whose clocks it goes by
 * @param overlap whether a run may begin while an earlier one has not ended
 * @param catchUp how many seconds late a nominal time may still be enqueued
 * @param state whether it enqueues
 * @param synced whether Temporal has it as it is here; else it is told within seconds
 * @param lastNominalTime the latest nominal time that was enqueued
 * @param lastExecutionId the execution of that time
 * @param nextTimes the next ten nominal times; none unless it is active
 * @param createdAt when it was first declared
 * @param updatedAt when it last changed
 * @param pausedAt since when it is paused by itself; {@code null} if it is not
 */
public record Schedule(
    @JsonPropertyDescription("Url-safe, stable for its function.") String id,
    @JsonPropertyDescription("The name of the function.") FunctionName functionName,
    @JsonPropertyDescription("The id of the function.") String functionId,
    @JsonPropertyDescription("Its cron expression, of five fields.") String cron,
    @JsonPropertyDescription("The IANA zone whose clocks it goes by.") String timeZone,
    @JsonPropertyDescription("Whether a run may begin while an earlier one has not ended.")
        Overlap overlap,
    @JsonPropertyDescription("How many seconds late a nominal time may still be enqueued.")
        double catchUp,
    @JsonPropertyDescription("Whether it enqueues.") ScheduleState state,
    @JsonPropertyDescription("Whether Temporal has been told of its last change.") boolean synced,
    @JsonPropertyDescription("The latest nominal time that was enqueued.")
        @Nullable Instant lastNominalTime,
    @JsonPropertyDescription("The execution of that time.") @Nullable ExecutionId lastExecutionId,
    @JsonPropertyDescription("The next ten nominal times; none unless it is active.")
        List<Instant> nextTimes,
    @JsonPropertyDescription("When it was first declared.") Instant createdAt,
    @JsonPropertyDescription("When it last changed.") Instant updatedAt,
    @JsonPropertyDescription("Since when it is paused by itself.") @Nullable Instant pausedAt) {

  /** Copies the list. */
  public Schedule {
    nextTimes = List.copyOf(nextTimes);
  }
}
