package dev.adjourn.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole api-server as {@code config/dev.yml} sets it up, on a real PostgreSQL. At Temporal's
 * address nobody answers. Bodies may have 64 KiB.
 */
public final class TestServer implements BeforeAllCallback, AfterAllCallback {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final TestStore store;
  private final DropwizardTestSupport<ServerConfiguration> support;

  public TestServer() {
    this(new TestStore());
  }

  /** One of several servers on a database. */
  public TestServer(TestStore store) {
    this.store = store;
    this.support = support(store);
  }

  private static DropwizardTestSupport<ServerConfiguration> support(TestStore store) {
    return new DropwizardTestSupport<>(
        ServerApplication.class,
        "../config/dev.yml",
        ConfigOverride.config("token", "secret"),
        ConfigOverride.config("payloadLimit", "64KiB"),
        ConfigOverride.config("database.url", store.url()),
        ConfigOverride.config("temporal.address", "127.0.0.1:" + closedPort()),
        ConfigOverride.config("server.applicationConnectors[0].port", "0"),
        ConfigOverride.config("server.adminConnectors[0].port", "0"));
  }

  /** What the server said. */
  public record Answer(int status, String text, HttpHeaders headers) {

    public JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(text, e);
      }
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    support.before();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    support.after();
  }

  public TestStore store() {
    return store;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer put(String path, String body) {
    return send(request(path).PUT(BodyPublishers.ofString(body)));
  }

  public Answer post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  /** A request with the token, to be changed at will. */
  public HttpRequest.Builder request(String path) {
    return request(support.getLocalPort(), path)
        .header("Authorization", "Bearer secret")
        .header("Content-Type", "application/json");
  }

  /** A request with another token. */
  public HttpRequest.Builder as(String token, String path) {
    return anonymous(path)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  /** Makes a token by the admin API; its secret. */
  public String token(String name, String role) {
    Answer created =
        post("/admin/v1/tokens", "{\"name\": \"%s\", \"role\": \"%s\"}".formatted(name, role));
    return created.json().at("/data/secret").asText();
  }

  /** The classes of all that it offers. */
  public Set<Class<?>> resources() {
    return support.getEnvironment().jersey().getResourceConfig().getClasses();
  }

  /** By which it writes JSON. */
  public ObjectMapper mapper() {
    return support.getEnvironment().getObjectMapper();
  }

  public String url() {
    return "http://127.0.0.1:" + support.getLocalPort();
  }

  /** A request without a token. */
  public HttpRequest.Builder anonymous(String path) {
    return request(support.getLocalPort(), path);
  }

  /** What is said on the admin port. */
  public JsonNode health() {
    return send(request(support.getAdminPort(), "/healthcheck").GET()).json();
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
