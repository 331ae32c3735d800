package dev.adjourn.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Gives prepared answers in order, the last one again and again, and keeps what it was asked. */
final class FakeApi implements AutoCloseable {
  record Asked(
      String method,
      String path,
      String body,
      @Nullable String authorization,
      @Nullable String idempotencyKey,
      @Nullable String parent) {}

  private record Prepared(int status, String body, @Nullable String retryAfter) {}

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Queue<Prepared> answers = new ArrayDeque<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  FakeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  FakeApi answer(int status, String body) {
    return answer(status, body, null);
  }

  synchronized FakeApi answer(int status, String body, @Nullable String retryAfter) {
    answers.add(new Prepared(status, body, retryAfter));
    return this;
  }

  /** The connection breaks without an answer. */
  FakeApi breakConnection() {
    return answer(0, "");
  }

  List<Asked> asked() {
    return asked;
  }

  private synchronized Prepared next() {
    Prepared answer = answers.size() > 1 ? answers.poll() : answers.peek();
    return answer == null ? new Prepared(500, "", null) : answer;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            headers.getFirst("Authorization"),
            headers.getFirst("Idempotency-Key"),
            headers.getFirst("Adjourn-Parent")));
    Prepared answer = next();
    if (answer.status() == 0) {
      exchange.close();
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (answer.retryAfter() != null) {
      exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
