package dev.adjourn.workers.orchestration;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.protocol.ChildCall;
import dev.adjourn.workers.ChildOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes calls as they go over the wire. */
public final class CallTexts {
  private CallTexts() {}

  static ChildCall of(int serial, FunctionCall<?> call, ChildOptions options) {
    return new ChildCall(
        serial,
        call.function(),
        arguments(call.arguments()),
        after(options.delay()),
        after(options.discardAfter()),
        options.metadata(),
        !options.abandoned());
  }

  /** From the time of the workflow, which is the same in every replay. */
  private static @Nullable Instant after(@Nullable Duration time) {
    return time == null ? null : Instant.ofEpochMilli(Workflow.currentTimeMillis()).plus(time);
  }

  /**
   * Writes arguments as a JSON array.
   *
   * @throws IllegalArgumentException if they cannot be written
   */
  public static String arguments(List<? extends @Nullable Object> arguments) {
    try {
      return JsonMappers.values().writeValueAsString(arguments);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the arguments cannot be written as JSON", e);
    }
  }
}
