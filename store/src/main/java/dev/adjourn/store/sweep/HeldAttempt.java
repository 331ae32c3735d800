package dev.adjourn.store.sweep;

import dev.adjourn.model.ExecutionId;

/**
 * An attempt that runs under a claim.
 *
 * @param id the execution
 * @param attempt the attempt's number
 * @param claimId the claim
 */
public record HeldAttempt(ExecutionId id, int attempt, String claimId) {}
