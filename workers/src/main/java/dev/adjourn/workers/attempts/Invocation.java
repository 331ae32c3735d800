package dev.adjourn.workers.attempts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.functions.DeclaredFunction;
import org.jspecify.annotations.Nullable;

/** Converts a function's arguments, calls its code and writes its result. */
public final class Invocation {
  private Invocation() {}

  /**
   * Calls a function on this thread.
   *
   * @param arguments a JSON array
   * @return how it ended; whatever it throws is caught, errors as well
   */
  public static FunctionEnd call(
      DeclaredFunction function, FunctionContext context, String arguments) {
    try {
      return write(function.body().call(context, function.parameters().read(arguments)));
    } catch (Throwable e) { // errors of users' code too: the worker stays up
      return new FunctionEnd.Threw(e, Retrying.after(e, function.notRetried()));
    }
  }

  private static FunctionEnd write(@Nullable Object result) {
    try {
      return new FunctionEnd.Returned(JsonMappers.values().writeValueAsString(result));
    } catch (JsonProcessingException e) {
      String message = "the result cannot be written as JSON: " + e.getOriginalMessage();
      return new FunctionEnd.Threw(new IllegalArgumentException(message), Retrying.NEVER);
    }
  }
}
