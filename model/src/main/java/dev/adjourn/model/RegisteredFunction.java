package dev.adjourn.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that some worker has registered, as a resource of the API (an addition to the
 * contract).
 *
 * @param id stable for the name
 * @param name by which it is called
 * @param application whose workers run it
 * @param state whether its executions start; one that is both paused and missing counts as missing
 * @param options those of the newest build
 * @param executionsCreated how many executions wait
 * @param executionsStarted how many run
 * @param executionsAborting how many are being aborted
 * @param workers the ids of the living workers that have it
 * @param createdAt when it was first registered
 * @param updatedAt when something but the counts last changed
 * @param pausedAt since when it is paused; {@code null} if it is not
 * @param archivedAt since when the code lacks it; {@code null} if it does not
 */
public record RegisteredFunction(
    String id,
    FunctionName name,
    String application,
    FunctionState state,
    FunctionOptions options,
    long executionsCreated,
    long executionsStarted,
    long executionsAborting,
    List<String> workers,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant pausedAt,
    @Nullable Instant archivedAt) {

  /** Copies the list. */
  public RegisteredFunction {
    workers = List.copyOf(workers);
  }
}
