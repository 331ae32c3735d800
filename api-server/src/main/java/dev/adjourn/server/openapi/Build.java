package dev.adjourn.server.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What Maven wrote down about this build. */
final class Build {

  private static final Properties PROPERTIES = read();

  private Build() {}

  /** The version of Adjourn. */
  static String version() {
    return PROPERTIES.getProperty("version", "");
  }

  /** The version of the Swagger UI that is packed with it. */
  static String swaggerUi() {
    return PROPERTIES.getProperty("swaggerUi", "");
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
      properties.load(Objects.requireNonNull(file, "build.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
