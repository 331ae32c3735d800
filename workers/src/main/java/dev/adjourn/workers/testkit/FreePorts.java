package dev.adjourn.workers.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where a system listens.
 *
 * @param api of the API; the next one is the admin port
 * @param temporal of Temporal's server
 * @param ui of Temporal's UI
 */
record FreePorts(int api, int temporal, int ui) {
  // below those that systems give to outgoing connections: they must be free at restarts, too
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int COUNT = 4;

  static FreePorts find() {
    while (true) {
      int first = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (IntStream.range(first, first + COUNT).allMatch(FreePorts::isFree)) {
        return new FreePorts(first, first + 2, first + 3);
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
