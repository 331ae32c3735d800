package dev.adjourn.tests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, String text) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** The body as JSON. */
  public JsonNode json() {
    return parse(text);
  }

  /** The resource in the body. */
  public JsonNode data() {
    return json().required("data");
  }

  /** A header's value; empty if it is not there. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Reads JSON. */
  public static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text.substring(0, Math.min(500, text.length())), e);
    }
  }

  @Override
  public String toString() {
    return status + " " + (text.length() <= 500 ? text : text.substring(0, 500) + "…");
  }
}
