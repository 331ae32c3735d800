package dev.adjourn.server.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.InvalidValueException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a small request: an object, or nothing, which counts as an empty one. */
public final class JsonBody {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode object;

  private JsonBody(JsonNode object) {
    this.object = object;
  }

  /**
   * Reads a body.
   *
   * @throws InvalidValueException if it is neither an object nor empty
   * @throws JsonProcessingException if it is not JSON
   */
  public static JsonBody parse(byte[] body) throws JsonProcessingException {
    String text = JsonText.decode(body);
    JsonNode node = JsonText.isBlank(text) ? JSON.createObjectNode() : JSON.readTree(text);
    if (!node.isObject()) {
      throw new InvalidValueException("cannot decode request body: it must be an object");
    }
    return new JsonBody(node);
  }

  /** A field that is true or false; false where it is absent. */
  boolean flag(String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull() || value.isBoolean()) {
      return value.asBoolean();
    }
    throw new InvalidValueException(
        "cannot decode request body: " + field + " must be true or false");
  }

  /** A field that is a date-time; {@code null} where it is absent. */
  public @Nullable Instant time(String field) {
    String text = text(field);
    return text == null ? null : Timestamps.parse(field, text);
  }

  /** A field that is a string; {@code null} where it is absent. */
  public @Nullable String text(String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new InvalidValueException("cannot decode request body: " + field + " must be a string");
    }
    return value.textValue();
  }

  /** The whole object. */
  public JsonNode object() {
    return object;
  }
}
