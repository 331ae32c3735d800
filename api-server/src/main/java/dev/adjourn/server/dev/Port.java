package dev.adjourn.server.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * A port that one of the processes will listen on.
 *
 * @param use what listens there, for the message
 * @param option the one that chooses another
 */
record Port(int number, String use, String option) {

  private static final int LAST = 65_535;

  /**
   * Tries to listen there for a moment.
   *
   * @param sameNumber a port with this number that is to be used as well
   * @throws LauncherException if nothing of ours could listen there
   */
  void check(Optional<Port> sameNumber) {
    if (number < 1 || number > LAST) {
      throw refused("does not exist");
    }
    sameNumber.ifPresent(
        other -> {
          throw refused("is also that of " + other.use);
        });
    try {
      listen(number).close();
    } catch (IOException e) {
      throw refused(isTaken(e) ? "is busy" : "cannot be used: " + e.getMessage());
    }
  }

  /** Whether a process can listen at a port of this machine's own address now. */
  static boolean isFree(int number) {
    try {
      listen(number).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A port that nobody listens at now, chosen by the operating system. */
  static int anyFree() {
    try (ServerSocket socket = listen(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerSocket listen(int number) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      // else connections of a server just stopped would make its port look busy
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static boolean isTaken(IOException e) {
    return String.valueOf(e.getMessage()).contains("in use");
  }

  private LauncherException refused(String why) {
    return new LauncherException(
        "port " + number + " (" + use + ") " + why + "; choose another with " + option);
  }
}
