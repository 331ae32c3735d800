package dev.adjourn.bench.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** A connection that is kept, for one request after the other. */
public final class HttpConnection implements AutoCloseable {
  private final Socket socket;
  private final BufferedInputStream in;

  /**
   * Connects.
   *
   * @param server host and port
   */
  public HttpConnection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends a request, reads the answer to its end and gives its status. */
  public int status(HttpRequest request) throws IOException {
    socket.getOutputStream().write(request.bytes());
    return HttpAnswer.readStatus(in);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
