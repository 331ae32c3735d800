package dev.adjourn.server.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.store.token.TokenName;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schemas of values that JSON has as one string, and of words. */
final class ValueSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ValueSchemas() {}

  /** A new one each time, since what holds it describes it. */
  static @Nullable Schema<?> of(Class<?> type) {
    if (type == ExecutionId.class) {
      return text().pattern("^" + ExecutionId.FORM + "$").example("01KATR3WXHB1F2C5J8M0N4P6QS");
    }
    if (type == FunctionName.class) {
      return text()
          .minLength(1)
          .maxLength(FunctionName.MAX_LENGTH)
          .pattern("^[^\\x00-\\x1f\\x7f-\\x9f]*$");
    }
    if (type == EventName.class) {
      return text().pattern(EventName.FORM);
    }
    if (type == TokenName.class) {
      return text().pattern("^" + TokenName.FORM + "$");
    }
    return type == Metadata.class ? metadata() : null;
  }

  /** What a request may say instead of {@link #of}: metadata has two forms there. */
  static @Nullable Schema<?> accepted(Class<?> type) {
    if (type != Metadata.class) {
      return null;
    }
    Schema<?> array = new JsonSchema().items(metadata());
    array.addType("array");
    return new JsonSchema().addAnyOfItem(metadata()).addAnyOfItem(array);
  }

  static Schema<?> ofEnum(Class<?> type) {
    Schema<Object> schema = new JsonSchema();
    schema.addType("string");
    // as Jackson writes them, by their @JsonValue
    schema.setEnum(
        List.of(type.getEnumConstants()).stream()
            .map(constant -> JSON.convertValue(constant, Object.class))
            .toList());
    return schema;
  }

  private static Schema<?> metadata() {
    Schema<?> object = new JsonSchema();
    object.addType("object");
    return object
        .maxProperties(Metadata.MAX_PAIRS)
        .propertyNames(text().pattern("^" + Metadata.TEXT + "$"))
        .additionalProperties(text().pattern("^" + Metadata.TEXT + "$"));
  }

  private static Schema<?> text() {
    Schema<?> schema = new JsonSchema();
    schema.addType("string");
    return schema;
  }
}
