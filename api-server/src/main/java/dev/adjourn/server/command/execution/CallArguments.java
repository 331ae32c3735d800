package dev.adjourn.server.command.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.InvalidValueException;
import java.util.List;

/**
 * The arguments of a call, in the order in which they were typed. What is not JSON is an error: a
 * number, a {@code true} or a text that was meant otherwise would reach the function in silence.
 */
final class CallArguments {

  private static final ObjectReader JSON =
      JsonMappers.values()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final ArrayNode values = JsonNodeFactory.instance.arrayNode();

  /**
   * Adds a JSON value.
   *
   * @throws InvalidValueException if it is none
   */
  void addJson(String text) {
    int number = values.size() + 1;
    values.add(
        parse(
            text,
            "argument %d is no JSON: %s (a text needs quotes that reach adjourn, '\"%s\"', or -s)"
                .formatted(number, text, text)));
  }

  void addText(String text) {
    values.add(new TextNode(text));
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  List<JsonNode> toList() {
    return List.copyOf(values.valueStream().toList());
  }

  /**
   * All arguments at once, as a JSON array.
   *
   * @throws InvalidValueException if it is none
   */
  static List<JsonNode> ofArray(String text) {
    String rule = "the arguments are no JSON array, for example [\"Ada\", 3]";
    JsonNode array = parse(text, rule);
    if (!array.isArray()) {
      throw new InvalidValueException(rule);
    }
    return List.copyOf(array.valueStream().toList());
  }

  private static JsonNode parse(String text, String refusal) {
    try {
      JsonNode value = JSON.readTree(text);
      if (!value.isMissingNode()) {
        return value;
      }
    } catch (JsonProcessingException e) {
      // answered below; Jackson's message names classes and columns
    }
    throw new InvalidValueException(refusal);
  }
}
