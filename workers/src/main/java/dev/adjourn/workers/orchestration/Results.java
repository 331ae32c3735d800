package dev.adjourn.workers.orchestration;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.NoResultException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.workers.ArgumentMismatchException;
import dev.adjourn.workers.ChildResult;
import dev.adjourn.workers.ResultTooLongException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads what came out of a child, or with an event. */
public final class Results {
  private Results() {}

  /** The result, or why there is none. */
  public static <R extends @Nullable Object> ChildResult<R> of(ChildOutcome outcome, Type type) {
    return switch (outcome.state()) {
      case SUCCEED ->
          outcome.tooLong()
              ? new ChildResult.Failure<>(new ResultTooLongException(outcome.id()))
              : value(outcome, type);
      case FAILED ->
          new ChildResult.Failure<>(new ExecutionFailedException(outcome.id(), error(outcome)));
      default -> new ChildResult.Failure<>(new NoResultException(outcome.id(), outcome.state()));
    };
  }

  /**
   * What an event carries.
   *
   * @throws ArgumentMismatchException if it does not fit the type
   */
  public static <E> E event(EventName name, String json, Class<E> type) {
    try {
      return JsonMappers.values().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new ArgumentMismatchException(
          "event \""
              + name
              + "\" does not fit "
              + type.getSimpleName()
              + ": "
              + e.getOriginalMessage());
    }
  }

  private static ExecutionError error(ChildOutcome outcome) {
    ExecutionError error = outcome.error();
    return error == null ? ExecutionError.of(ErrorCode.ER0000, "no error was recorded") : error;
  }

  @SuppressWarnings("NullAway") // a function may give null if its type allows it
  private static <R extends @Nullable Object> ChildResult<R> value(
      ChildOutcome outcome, Type type) {
    try {
      R value =
          JsonMappers.values()
              .readValue(
                  String.valueOf(outcome.result()), JsonMappers.values().constructType(type));
      return new ChildResult.Value<>(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the result of " + outcome.id() + " does not fit " + type.getTypeName(), e);
    }
  }
}
