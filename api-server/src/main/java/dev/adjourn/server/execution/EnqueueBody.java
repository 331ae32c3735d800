package dev.adjourn.server.execution;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Metadata;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /executions}. Read by hand, so that the arguments are kept exactly as they
 * were sent and never built up in memory as objects.
 */
final class EnqueueBody {

  private static final JsonFactory JSON = new JsonFactory();

  private final String text;
  private @Nullable String functionName;
  private String arguments = "[]";
  private @Nullable Instant scheduleFor;
  private @Nullable Instant discardAfter;
  private Metadata metadata = Metadata.none();

  private EnqueueBody(String text) {
    this.text = text;
  }

  /**
   * Reads a body.
   *
   * @throws InvalidValueException if it breaks the contract
   * @throws IOException if it is not JSON
   */
  static EnqueueBody parse(byte[] body) throws IOException {
    EnqueueBody parsed = new EnqueueBody(JsonText.decode(body));
    try (JsonParser parser = JSON.createParser(parsed.text)) {
      parsed.read(parser);
    }
    return parsed;
  }

  String functionName() {
    if (functionName == null) {
      throw new InvalidValueException("function_name is required");
    }
    return functionName;
  }

  String arguments() {
    return arguments;
  }

  @Nullable Instant scheduleFor() {
    return scheduleFor;
  }

  @Nullable Instant discardAfter() {
    return discardAfter;
  }

  Metadata metadata() {
    return metadata;
  }

  private void read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new InvalidValueException("cannot decode request body: it must be an object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      readField(parser, field);
    }
    if (parser.nextToken() != null) {
      throw new InvalidValueException("cannot decode request body: something follows the object");
    }
  }

  private void readField(JsonParser parser, String field) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    switch (field) {
      case "function_name" -> functionName = readText(parser, field);
      case "function_arguments" -> arguments = readArguments(parser);
      case "schedule_for" -> scheduleFor = Timestamps.parse(field, readText(parser, field));
      case "discard_after" -> discardAfter = Timestamps.parse(field, readText(parser, field));
      case "metadata" -> metadata = readMetadata(parser);
      default -> parser.skipChildren();
    }
  }

  private static String readText(JsonParser parser, String field) throws IOException {
    require(parser, JsonToken.VALUE_STRING, field + " must be a string");
    return parser.getText();
  }

  private String readArguments(JsonParser parser) throws IOException {
    require(parser, JsonToken.START_ARRAY, "function_arguments must be an array");
    long start = parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    long end = parser.currentLocation().getCharOffset();
    return JsonText.withoutNull(text.substring((int) start, (int) end));
  }

  /** An object, or an array of objects as in an example of Defer's documents. */
  private static Metadata readMetadata(JsonParser parser) throws IOException {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      readPairs(parser, pairs);
      return new Metadata(pairs);
    }
    require(parser, JsonToken.START_ARRAY, "metadata must be an object");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(parser, JsonToken.START_OBJECT, "metadata must be an object");
      readPairs(parser, pairs);
    }
    return new Metadata(pairs);
  }

  private static void readPairs(JsonParser parser, Map<String, String> pairs) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      require(parser, JsonToken.VALUE_STRING, "metadata values must be strings");
      pairs.put(key, parser.getText());
    }
  }

  private static void require(JsonParser parser, JsonToken token, String rule) {
    if (parser.currentToken() != token) {
      throw new InvalidValueException("cannot decode request body: " + rule);
    }
  }
}
