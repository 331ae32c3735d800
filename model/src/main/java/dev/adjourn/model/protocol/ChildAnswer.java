package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one call of a {@link ChildrenRequest}: an execution, whose workflow the caller is
 * to start, or a refusal.
 *
 * @param id the execution; {@code null}: the call was refused
 * @param taskQueue the queue on which its workflow is to be started
 * @param start what that workflow starts with, as JSON text
 * @param scheduledAt when it is to run
 * @param refusal why the call was refused
 */
public record ChildAnswer(
    @Nullable ExecutionId id,
    @Nullable String taskQueue,
    @Nullable String start,
    @Nullable Instant scheduledAt,
    @Nullable String refusal) {

  /** Accepted. */
  public static ChildAnswer accepted(
      ExecutionId id, String taskQueue, String start, Instant scheduledAt) {
    return new ChildAnswer(id, taskQueue, start, scheduledAt, null);
  }

  /** Refused, for example since there is no such function. */
  public static ChildAnswer refused(String why) {
    return new ChildAnswer(null, null, null, null, why);
  }
}
