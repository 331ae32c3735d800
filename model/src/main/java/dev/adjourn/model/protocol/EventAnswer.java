package dev.adjourn.model.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an {@link EventRequest}.
 *
 * @param body what the event carries, as JSON text; {@code null}: none has come yet
 */
public record EventAnswer(@Nullable String body) {}
