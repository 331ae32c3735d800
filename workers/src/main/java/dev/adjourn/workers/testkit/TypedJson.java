package dev.adjourn.workers.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.JsonMappers;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads results as the client does: nothing is {@code null}, but for those who take any JSON. */
final class TypedJson {
  private TypedJson() {}

  @SuppressWarnings("TypeParameterUnusedInFormals") // the type says what it is
  static <R> @Nullable R read(String json, Type type) {
    try {
      JsonNode value = JsonMappers.values().readTree(json);
      var javaType = JsonMappers.values().constructType(type);
      return value.isNull() && !javaType.hasRawClass(JsonNode.class)
          ? null
          : JsonMappers.values().convertValue(value, javaType);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
