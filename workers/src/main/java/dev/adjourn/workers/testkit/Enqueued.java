package dev.adjourn.workers.testkit;

import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ExecutionId;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accepted call.
 *
 * @param <R> what its function returns
 * @param id names the execution
 * @param at when it was accepted
 * @param parent whose function made the call; {@code null} if the test did
 * @param bound whether it ends when its parent is aborted
 */
record Enqueued<R>(
    ExecutionId id,
    FunctionCall<R> call,
    EnqueueOptions options,
    Instant at,
    @Nullable ExecutionId parent,
    boolean bound) {

  /** When it may start. */
  Instant due() {
    Instant scheduled = options.scheduleFor();
    return scheduled == null || scheduled.isBefore(at) ? at : scheduled;
  }

  /** The arguments as they cross the wire. */
  String arguments() {
    try {
      return JsonMappers.values().writeValueAsString(call.arguments());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
