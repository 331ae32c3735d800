package dev.adjourn.store.worker;

import dev.adjourn.model.ExecutionId;

/**
 * A claim that is on record for a worker.
 *
 * @param id the execution
 * @param attempt the attempt's number
 * @param claimId the claim
 * @param aborting whether an abort was accepted
 * @param olderThanLease whether it began so long ago that the worker must know of it
 */
public record RunningClaim(
    ExecutionId id, int attempt, String claimId, boolean aborting, boolean olderThanLease) {}
