package dev.adjourn.workers.orchestration;

import java.util.Set;

/**
 * What all orchestrations of a worker share.
 *
 * @param orchestrations their code
 * @param steps what they want done in this process
 * @param logs where their lines go
 * @param searchAttributes those that the namespace has
 * @param copyLimitBytes results up to this size are copied to Temporal; 0: none
 */
public record OrchestrationHosting(
    OrchestrationTable orchestrations,
    Steps steps,
    OrchestrationLogs logs,
    Set<String> searchAttributes,
    int copyLimitBytes) {}
