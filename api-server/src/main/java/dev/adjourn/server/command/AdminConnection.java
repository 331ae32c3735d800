package dev.adjourn.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls of the admin API. */
final class AdminConnection {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI server;
  private final String token;

  AdminConnection(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  JsonNode get(String path) {
    return data("GET", path, BodyPublishers.noBody());
  }

  JsonNode post(String path, JsonNode body) {
    return data("POST", path, BodyPublishers.ofString(body.toString()));
  }

  void delete(String path) {
    JsonNode unused = data("DELETE", path, BodyPublishers.noBody());
  }

  private JsonNode data(String method, String path, BodyPublisher body) {
    HttpResponse<String> response = send(method, path, body);
    JsonNode answer = json(response.body());
    if (response.statusCode() / 100 == 2) {
      return answer.path("data");
    }
    throw new CommandException(
        answer
            .path("message")
            .asText(server + " answered " + response.statusCode() + ": is it an api-server?"));
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server + "/admin/v1" + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .timeout(PATIENCE)
              .method(method, body)
              .build();
      return http.send(request, BodyHandlers.ofString());
    } catch (IllegalArgumentException e) {
      throw new CommandException("the token has characters that no token has", e);
    } catch (IOException e) {
      throw new CommandException("cannot reach an api-server at " + server, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
