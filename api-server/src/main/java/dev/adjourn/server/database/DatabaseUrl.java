package dev.adjourn.server.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where PostgreSQL is. Reads both common forms: {@code jdbc:postgresql://host:port/name} and {@code
 * postgres://user:password@host:port/name}.
 *
 * @param jdbcUrl the JDBC form, without user and password
 * @param user from the second form
 * @param password from the second form
 */
record DatabaseUrl(String jdbcUrl, Optional<String> user, Optional<String> password) {

  static DatabaseUrl parse(String url) {
    if (url.startsWith("jdbc:")) {
      return new DatabaseUrl(url, Optional.empty(), Optional.empty());
    }
    URI uri = URI.create(url);
    if (uri.getHost() == null || !String.valueOf(uri.getScheme()).startsWith("postgres")) {
      throw new IllegalArgumentException(
          "the database's url must be like postgres://user:password@host:5432/name"
              + " or jdbc:postgresql://host:5432/name");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseUrl(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        userInfo(uri, 0),
        userInfo(uri, 1));
  }

  private static Optional<String> userInfo(URI uri, int part) {
    return Optional.ofNullable(uri.getRawUserInfo())
        .map(info -> info.split(":", 2))
        .filter(parts -> parts.length > part)
        .map(parts -> decode(parts[part]));
  }

  /** A plus is a plus here, other than in a form. */
  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
