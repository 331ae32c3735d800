package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one call of a {@link ChildrenRequest}: an execution, whose workflow the caller is
 * to start, or a refusal.
 *
 * @param id the execution; {@code null}: the call was refused
 * @param taskQueue the queue on which its workflow is to be started
 * @param start what that workflow starts with, as JSON text
 * @param scheduledAt when it is to run
 * @param memo what that workflow has to remember
 * @param refusal why the call was refused
 */
public record ChildAnswer(
    @Nullable ExecutionId id,
    @Nullable String taskQueue,
    @Nullable String start,
    @Nullable Instant scheduledAt,
    Map<String, String> memo,
    @Nullable String refusal) {

  /** Copies the memo. */
  public ChildAnswer {
    memo = memo == null ? Map.of() : Map.copyOf(memo);
  }

  /** Accepted, but ended already, so that no workflow is needed. */
  public static ChildAnswer ended(ExecutionId id) {
    return new ChildAnswer(id, null, null, null, Map.of(), null);
  }

  /** Accepted. */
  public static ChildAnswer accepted(
      ExecutionId id,
      String taskQueue,
      String start,
      Instant scheduledAt,
      Map<String, String> memo) {
    return new ChildAnswer(id, taskQueue, start, scheduledAt, memo, null);
  }

  /** Refused, for example since there is no such function. */
  public static ChildAnswer refused(String why) {
    return new ChildAnswer(null, null, null, null, Map.of(), why);
  }
}
