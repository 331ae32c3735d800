package dev.adjourn.server.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** JSON that is kept as the text that was sent. */
final class JsonText {

  /** An escape of the null character: an odd number of backslashes before {@code u0000}. */
  private static final Pattern NULL_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonText() {}

  /**
   * The text of a body.
   *
   * @throws InvalidValueException if it is not UTF-8
   */
  static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidValueException("cannot decode request body: it is not UTF-8");
    }
  }

  /**
   * The one JSON value of a body, as it was sent; {@code null} if there is nothing.
   *
   * @throws InvalidValueException if it is not UTF-8, or holds the null character
   * @throws JsonProcessingException if it is not JSON
   */
  static String value(byte[] body) throws JsonProcessingException {
    String text = decode(body);
    if (isBlank(text)) {
      return "null";
    }
    JSON.readTree(text);
    return withoutNull(text.strip());
  }

  /** Whether there is nothing but what JSON takes for white space, which is less than Java does. */
  static boolean isBlank(String text) {
    return text.chars().allMatch(character -> " \t\r\n".indexOf(character) >= 0);
  }

  /**
   * The same text, if none of its strings contains the null character, which few programs and no
   * PostgreSQL can take in.
   *
   * @throws InvalidValueException if one does
   */
  static String withoutNull(String json) {
    if (json.contains("\\u0000") && NULL_ESCAPE.matcher(json).find()) {
      throw new InvalidValueException("strings must not contain the null character");
    }
    return json;
  }
}
