package dev.adjourn.store.transition;

import dev.adjourn.model.Execution;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * An execution that one statement has accepted.
 *
 * @param execution as it is now
 * @param messageId its start message in the outbox; absent if it is final already
 */
public record Accepted(@Nested Execution execution, @Nullable Long messageId) {}
