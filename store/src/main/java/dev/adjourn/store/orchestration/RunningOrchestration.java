package dev.adjourn.store.orchestration;

import dev.adjourn.model.ExecutionId;
import org.jspecify.annotations.Nullable;

/**
 * A started attempt of an orchestration, to be looked after.
 *
 * @param id the execution
 * @param attempt the attempt's number
 * @param dispatch the dispatch that handed it over
 * @param claimId its claim
 * @param version the version that it is pinned to
 * @param hosted whether a living worker takes runs of that version
 * @param stuckReason what was found the last time
 */
public record RunningOrchestration(
    ExecutionId id,
    int attempt,
    int dispatch,
    String claimId,
    String version,
    boolean hosted,
    @Nullable String stuckReason) {}
