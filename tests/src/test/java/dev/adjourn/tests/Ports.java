package dev.adjourn.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where this run's servers listen.
 *
 * @param api of the API; the next one is the admin port
 * @param temporal of Temporal's server
 * @param ui of Temporal's UI
 */
record Ports(int api, int temporal, int ui) {
  // below those that systems give to outgoing connections: they must be free at restarts, too
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;

  static Ports anyFree() {
    while (true) {
      int first = ThreadLocalRandom.current().nextInt(FIRST, LAST) & ~3;
      if (isFree(first) && isFree(first + 1) && isFree(first + 2) && isFree(first + 3)) {
        return new Ports(first, first + 2, first + 3);
      }
    }
  }

  int admin() {
    return api + 1;
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
