package dev.adjourn.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Four free ports in a row.
 *
 * @param api of the API; the next one is the admin port
 * @param temporal of Temporal's server
 * @param ui of Temporal's UI
 */
record Ports(int api, int temporal, int ui) {
  // below those that systems give to outgoing connections
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int TRIES = 1_000;

  static Ports anyFree() {
    return ThreadLocalRandom.current()
        .ints(TRIES, FIRST, LAST)
        .filter(first -> IntStream.range(first, first + 4).allMatch(Ports::isFree))
        .mapToObj(first -> new Ports(first, first + 2, first + 3))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free ports"));
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
