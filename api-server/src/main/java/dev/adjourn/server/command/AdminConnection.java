package dev.adjourn.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.ApiRequest;
import org.jspecify.annotations.Nullable;

/** Calls of the admin API, each made once: who makes a token must see its secret. */
final class AdminConnection {

  private final ApiConnection api;

  AdminConnection(ApiConnection api) {
    this.api = api;
  }

  JsonNode get(String path) {
    return data("GET", path, null);
  }

  JsonNode post(String path, JsonNode body) {
    return data("POST", path, body);
  }

  void delete(String path) {
    JsonNode unused = data("DELETE", path, null);
  }

  private JsonNode data(String method, String path, @Nullable JsonNode body) {
    return api.send(ApiRequest.of(method, "/admin/v1" + path, body)).body().path("data");
  }
}
