package dev.adjourn.client.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Java's HTTP client, made anew when it may be broken: it has one thread for all connections and
 * time-outs, and once that has died, as it does when memory runs out, nothing is ever answered.
 * Thread-safe.
 */
final class LastingHttp {

  private static final Duration CONNECT = Duration.ofSeconds(4);

  /** So much later than its time-out a request of a client that works has failed by itself. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private volatile HttpClient client = make();

  private static HttpClient make() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  /**
   * Sends a request once.
   *
   * @param request has a time-out
   * @throws IOException if there is no answer
   */
  HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    HttpClient used = client;
    try {
      return answer(used.sendAsync(request, BodyHandlers.ofByteArray()), request);
    } catch (ExecutionException e) {
      throw failure(used, e.getCause());
    } catch (TimeoutException | RejectedExecutionException e) {
      throw failure(used, new IOException("the HTTP client does not work any more", e));
    }
  }

  private static HttpResponse<byte[]> answer(
      CompletableFuture<HttpResponse<byte[]>> answer, HttpRequest request)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      Duration atMost = request.timeout().orElseThrow().plus(GRACE);
      return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private IOException failure(HttpClient used, @Nullable Throwable cause) {
    if (!(cause instanceof ConnectException) && !(cause instanceof HttpTimeoutException)) {
      renew(used);
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  private synchronized void renew(HttpClient used) {
    if (client == used) {
      client = make();
    }
  }
}
