package dev.adjourn.model.protocol;

/**
 * {@code POST /worker/v1/executions/{id}/attempts/{attempt}/wake}: the function wants to go on
 * (rule 25).
 *
 * @param claimId the claim under which it runs
 */
public record WakeRequest(String claimId) {}
