package dev.adjourn.server.dev;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asks a server on this machine whether it is well. */
final class HttpProbe {

  private static final int TIMEOUT_MILLIS = 2_000;

  private HttpProbe() {}

  /** Whether it answers 200; not listening yet is a no, like any other failure. */
  static boolean answersOk(String url) {
    try {
      // a proxy of the user's must not be asked about 127.0.0.1
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
