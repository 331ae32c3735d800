package dev.adjourn.tests.slots;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import java.util.Optional;

/** Functions as the API shows them, by name. */
final class Functions {
  private static final String PATH = "/public/v2/functions";

  private Functions() {}

  static Optional<JsonNode> find(Api api, String name) {
    return api.sendTo("GET", PATH)
        .data()
        .valueStream()
        .filter(function -> function.get("name").asText().equals(name))
        .findAny();
  }

  static JsonNode get(Api api, String name) {
    return find(api, name).orElseThrow();
  }

  /** Pauses or resumes one. */
  static JsonNode change(Api api, String name, String what) {
    return api.sendTo("POST", PATH + "/" + get(api, name).get("id").asText() + "/" + what).data();
  }
}
