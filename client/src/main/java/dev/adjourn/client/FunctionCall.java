package dev.adjourn.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.FunctionName;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function with its arguments, ready to be enqueued.
 *
 * @param <R> what the function returns
 * @param function the function's name
 * @param arguments its arguments, written as JSON with their names as in the code
 * @param resultType how its result is read
 */
@SuppressWarnings("UnusedTypeParameter") // R binds resultType for the compiler
public record FunctionCall<R>(
    FunctionName function, List<@Nullable Object> arguments, Type resultType) {
  /** Copies the arguments. */
  public FunctionCall {
    arguments = Collections.unmodifiableList(Arrays.asList(arguments.toArray()));
  }

  /** A call by name, whose arguments and result the compiler cannot check. */
  public static FunctionCall<JsonNode> of(String function, @Nullable Object... arguments) {
    return new FunctionCall<>(new FunctionName(function), Arrays.asList(arguments), JsonNode.class);
  }
}
