package dev.adjourn.workers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.workers.FunctionContext;
import java.util.List;

/**
 * How a {@link FakeFunction} is called.
 *
 * @param context as a function has it
 * @param arguments what the caller gave
 */
public record FakeCall(FunctionContext context, List<JsonNode> arguments) {
  /** Copies the arguments. */
  public FakeCall {
    arguments = List.copyOf(arguments);
  }

  /**
   * One of the arguments in this type.
   *
   * @param index counted from 0
   */
  public <T> T argument(int index, Class<T> type) {
    return JsonMappers.values().convertValue(arguments.get(index), type);
  }
}
