package dev.adjourn.workers.attempts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.JsonMappers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The copy of a small result that Temporal's UI shows. */
public final class ResultCopy {
  private ResultCopy() {}

  /**
   * The copy of a result.
   *
   * @param result as JSON text; absent if there is none
   * @param limitBytes a longer one is not copied; 0: none
   */
  public static @Nullable JsonNode of(@Nullable String result, int limitBytes) {
    if (result == null || result.getBytes(StandardCharsets.UTF_8).length > limitBytes) {
      return null;
    }
    try {
      return JsonMappers.values().readTree(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
