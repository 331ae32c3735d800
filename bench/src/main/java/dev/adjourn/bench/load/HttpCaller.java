package dev.adjourn.bench.load;

import dev.adjourn.client.http.Repeats;
import java.io.IOException;
import java.time.Duration;

/** Sends one request again and again over a connection that is kept. */
public final class HttpCaller implements Caller {
  private static final int NO_ROOM = 503;
  private static final int MOST_REPEATS = 100;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpRequest request;
  private final int wanted;
  private final HttpConnection connection;

  /**
   * Connects.
   *
   * @param wanted the status of each answer
   */
  public HttpCaller(HttpRequest request, int wanted) throws IOException {
    this.request = request;
    this.wanted = wanted;
    connection = new HttpConnection(request.server());
  }

  /** Repeats the call for some time while the server has no room for it. */
  @Override
  public void call() throws IOException {
    int status = connection.status(request);
    for (int i = 0; i < MOST_REPEATS && status == NO_ROOM; i++) {
      Repeats.pause(PAUSE);
      status = connection.status(request);
    }
    if (status != wanted) {
      throw new IOException("the status is " + status);
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
