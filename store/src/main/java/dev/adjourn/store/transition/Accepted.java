package dev.adjourn.store.transition;

import dev.adjourn.model.Execution;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * An execution that one statement has accepted.
 *
 * @param execution as it is now
 * @param messageId its start message in the outbox; absent if it is final already
 * @param waitsAs the id of its function, if workers are to take it at once; absent if it has to
 *     wait for something else before
 * @param held whether the message stays in the outbox until they do
 */
public record Accepted(
    @Nested Execution execution,
    @Nullable Long messageId,
    @Nullable String waitsAs,
    boolean held) {}
