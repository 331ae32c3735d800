package dev.adjourn.workers.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.workers.ArgumentMismatchException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function.
 *
 * @param position its place among the arguments, counted from 1
 * @param name its name in the code
 * @param type to what JSON is converted; of a varargs parameter the element's type
 */
record Parameter(int position, String name, JavaType type) {
  private static final int SHOWN = 60;
  private static final String JACKSONS_ADVICE = " \\(but .*\\)";

  /** The argument for this parameter; only an {@link Optional} may be missing. */
  @Nullable Object read(@Nullable JsonNode argument) {
    if (argument == null && !type.hasRawClass(Optional.class)) {
      throw new ArgumentMismatchException(describe() + " is missing");
    }
    JsonNode json = argument == null ? NullNode.getInstance() : argument;
    try {
      return JsonMappers.values().readerFor(type).readValue(json);
    } catch (JsonProcessingException e) {
      throw mismatch(json, e.getOriginalMessage());
    } catch (IOException e) {
      throw mismatch(json, String.valueOf(e.getMessage()));
    }
  }

  private ArgumentMismatchException mismatch(JsonNode json, String reason) {
    String kind = json.getNodeType().name().toLowerCase(Locale.ROOT);
    return new ArgumentMismatchException(
        describe()
            + " takes "
            + shortName()
            + ", not "
            + kind
            + " "
            + excerpt(json)
            + ": "
            + reason.replaceAll(JACKSONS_ADVICE, ""));
  }

  private String describe() {
    return "parameter " + position + " \"" + name + "\"";
  }

  private String shortName() {
    return type.toCanonical().replaceAll("[a-z_0-9]+\\.", "");
  }

  private static String excerpt(JsonNode json) {
    String text = json instanceof MissingNode ? "" : json.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
