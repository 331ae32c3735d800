package dev.adjourn.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands bytes on between clients and a server, and counts the connections that clients open. */
final class CountingProxy implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket door;
  private final URI server;

  CountingProxy(String server) throws IOException {
    this.server = URI.create(server);
    this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        connections.incrementAndGet();
        Socket behind = new Socket(server.getHost(), server.getPort());
        threads.execute(() -> handOn(client, behind));
        threads.execute(() -> handOn(behind, client));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private static void handOn(Socket from, Socket to) {
    try (from;
        to) {
      to.setTcpNoDelay(true);
      long unused = from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // one side has gone
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
