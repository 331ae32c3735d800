package dev.adjourn.bench.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;

/** Sends one request again and again over a connection that is kept. */
public final class HttpCaller implements Caller {
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

  @Override
  public void call() throws IOException {
    socket.getOutputStream().write(request);
    int status = HttpAnswer.readStatus(in);
    if (status != wanted) {
      throw new IOException("the status is " + status);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
