package dev.adjourn.workers.orchestration;

/**
 * What all orchestrations of a worker share.
 *
 * @param orchestrations their code
 * @param steps what they want done in this process
 * @param logs where their lines go
 * @param copyLimitBytes results up to this size are copied to Temporal; 0: none
 */
public record OrchestrationHosting(
    OrchestrationTable orchestrations, Steps steps, OrchestrationLogs logs, int copyLimitBytes) {}
