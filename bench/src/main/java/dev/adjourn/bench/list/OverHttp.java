package dev.adjourn.bench.list;

import dev.adjourn.bench.load.HttpConnection;
import dev.adjourn.bench.load.HttpRequest;
import java.io.IOException;
import java.net.URI;

/**
 * Reads over a connection that is kept.
 *
 * @param connection to the api-server
 * @param url of the list
 * @param token of the API
 */
public record OverHttp(HttpConnection connection, URI url, String token) implements Reader {
  private static final int OK = 200;

  /**
   * Connects.
   *
   * @param server scheme, host and port
   */
  public static OverHttp open(URI server, String token) throws IOException {
    URI url = server.resolve("/public/v2/executions");
    return new OverHttp(new HttpConnection(url), url, token);
  }

  @Override
  public void read(Asked asked) throws IOException {
    int status = connection.status(HttpRequest.of("POST", url, token, FilterBody.of(asked)));
    if (status != OK) {
      throw new IOException("the status of " + asked + " is " + status);
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
