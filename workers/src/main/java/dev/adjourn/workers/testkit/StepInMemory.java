package dev.adjourn.workers.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.workers.StepFailedException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Does the steps of orchestrations; their results go through JSON. */
final class StepInMemory {
  private StepInMemory() {}

  static String run(String name, Callable<? extends @Nullable Object> action) {
    try {
      return JsonMappers.values().writeValueAsString(action.call());
    } catch (Exception e) {
      throw new StepFailedException(name, e.getClass().getName(), String.valueOf(e.getMessage()));
    }
  }

  @SuppressWarnings("NullAway") // a step may give null if its type allows it
  static <T extends @Nullable Object> T read(String name, String json, Class<T> type) {
    try {
      return JsonMappers.values().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new StepFailedException(name, e.getClass().getName(), e.getOriginalMessage());
    }
  }
}
