package dev.adjourn.model.protocol;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Metadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that an orchestration makes.
 *
 * @param serial its number among the calls of its attempt, counted from 1; the same call has the
 *     same one in every replay
 * @param function the function to run
 * @param arguments a JSON array, kept exactly as it is
 * @param scheduleFor when to run it; {@code null}: now
 * @param discardAfter it must start before this moment; {@code null}: whenever
 * @param metadata the caller's notes
 * @param endsWithParent whether an abort of the orchestration cancels or aborts it too
 */
public record ChildCall(
    int serial,
    FunctionName function,
    String arguments,
    @Nullable Instant scheduleFor,
    @Nullable Instant discardAfter,
    Metadata metadata,
    boolean endsWithParent) {

  /**
   * Checks that all is there.
   *
   * @throws InvalidValueException if something is missing, or the serial is below 1
   */
  public ChildCall {
    if (serial < 1 || function == null || arguments == null) {
      throw new InvalidValueException("a call has a serial, a function and arguments");
    }
    metadata = metadata == null ? Metadata.none() : metadata;
  }
}
