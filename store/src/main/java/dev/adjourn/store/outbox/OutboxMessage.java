package dev.adjourn.store.outbox;

import dev.adjourn.model.ExecutionId;
import org.jspecify.annotations.Nullable;

/**
 * A message that Temporal has not acknowledged yet.
 *
 * @param id its row in the outbox
 * @param executionId the execution that it is about
 * @param kind what Temporal is to be told
 * @param functionId of a start: its function, if workers are to take the execution at once; absent
 *     if it has to wait for something else first
 */
public record OutboxMessage(
    long id, ExecutionId executionId, MessageKind kind, @Nullable String functionId) {}
