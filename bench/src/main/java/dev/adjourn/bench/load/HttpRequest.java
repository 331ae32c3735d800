package dev.adjourn.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire.
 *
 * @param server host and port
 * @param text all of it, body included
 */
public record HttpRequest(URI server, String text) {
  /** With JSON and a bearer token. */
  public static HttpRequest of(String method, URI url, String token, String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return new HttpRequest(
        url,
        """
        %s %s HTTP/1.1\r
        Host: %s\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s"""
            .formatted(method, url.getPath(), url.getAuthority(), token, length, json));
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
