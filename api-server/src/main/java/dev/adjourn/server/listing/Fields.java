package dev.adjourn.server.listing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a body, each read as what it must be. Absent and null are the same.
 */
final class Fields {

  private final String path;
  private final JsonNode object;

  Fields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
    require("", isAbsent(object) || object.isObject(), "an object");
  }

  @Nullable String text(String field) {
    JsonNode value = object.path(field);
    if (isAbsent(value)) {
      return null;
    }
    require("." + field, value.isTextual(), "a string");
    return value.textValue();
  }

  @Nullable Integer number(String field) {
    JsonNode value = object.path(field);
    if (isAbsent(value)) {
      return null;
    }
    require(
        "." + field,
        value.canConvertToExactIntegral() && value.canConvertToInt(),
        "a whole number");
    return value.intValue();
  }

  Fields object(String field) {
    return new Fields(path + "." + field, object.path(field));
  }

  <T> List<T> texts(String field, Function<String, T> read) {
    List<T> values = new ArrayList<>();
    for (JsonNode value : array(field)) {
      require("." + field, value.isTextual(), "an array of strings");
      values.add(read.apply(value.textValue()));
    }
    return values;
  }

  List<Fields> objects(String field) {
    List<Fields> values = new ArrayList<>();
    for (JsonNode value : array(field)) {
      require("." + field, value.isObject(), "an array of objects");
      values.add(new Fields(path + "." + field, value));
    }
    return values;
  }

  private JsonNode array(String field) {
    JsonNode value = object.path(field);
    require("." + field, isAbsent(value) || value.isArray(), "an array");
    return value;
  }

  private void require(String field, boolean holds, String kind) {
    if (!holds) {
      throw new InvalidValueException(path + field + " must be " + kind);
    }
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
