package dev.adjourn.bench.load;

import dev.adjourn.client.http.Repeats;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/** Sends one request again and again over a connection that is kept. */
public final class HttpCaller implements Caller {
  private static final int NO_ROOM = 503;
  private static final int MOST_REPEATS = 100;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final byte[] request;
  private final int wanted;
  private final Socket socket;
  private final BufferedInputStream in;

  /**
   * Connects.
   *
   * @param wanted the status of each answer
   */
  public HttpCaller(HttpRequest request, int wanted) throws IOException {
    this.request = request.bytes();
    this.wanted = wanted;
    socket = new Socket(request.server().getHost(), request.server().getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Repeats the call for some time while the server has no room for it. */
  @Override
  public void call() throws IOException {
    int status = status();
    for (int i = 0; i < MOST_REPEATS && status == NO_ROOM; i++) {
      Repeats.pause(PAUSE);
      status = status();
    }
    if (status != wanted) {
      throw new IOException("the status is " + status);
    }
  }

  private int status() throws IOException {
    socket.getOutputStream().write(request);
    return HttpAnswer.readStatus(in);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
