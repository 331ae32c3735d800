package dev.adjourn.store.outbox;

import dev.adjourn.model.ExecutionId;

/**
 * A message that Temporal has not acknowledged yet.
 *
 * @param id its row in the outbox
 * @param executionId the execution that it is about
 * @param kind what Temporal is to be told
 */
public record OutboxMessage(long id, ExecutionId executionId, MessageKind kind) {}
