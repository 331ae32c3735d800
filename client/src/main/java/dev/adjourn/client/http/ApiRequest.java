package dev.adjourn.client.http;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the api-server.
 *
 * @param method the HTTP method
 * @param path absolute path, already encoded
 * @param body what becomes the JSON body by {@link JsonMappers#wire()}; absent: no body
 * @param headers further headers
 * @param timeout longest wait for the answer
 */
public record ApiRequest(
    String method,
    String path,
    @Nullable Object body,
    Map<String, String> headers,
    Duration timeout) {
  private static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(15);

  /** Copies the headers. */
  public ApiRequest {
    headers = Map.copyOf(headers);
  }

  /** A request with a body, without further headers, answered within 15 s. */
  public static ApiRequest of(String method, String path, @Nullable Object body) {
    return new ApiRequest(method, path, body, Map.of(), STANDARD_TIMEOUT);
  }

  /** A {@code GET}, answered within 15 s. */
  public static ApiRequest get(String path) {
    return of("GET", path, null);
  }

  /** The same with these headers. */
  public ApiRequest withHeaders(Map<String, String> changed) {
    return new ApiRequest(method, path, body, changed, timeout);
  }

  /** The same with another time limit. */
  public ApiRequest withTimeout(Duration changed) {
    return new ApiRequest(method, path, body, headers, changed);
  }
}
