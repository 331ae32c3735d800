package dev.adjourn.client;

import java.net.URI;
import java.util.Map;

/**
 * Where the api-server is and how one shows up there, by the variables {@code ADJOURN_URL} and
 * {@code ADJOURN_TOKEN}.
 *
 * @param variables the environment
 */
public record Environment(Map<String, String> variables) {
  private static final String STANDARD_URL = "http://127.0.0.1:8080";

  /** The environment of this process. */
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /** {@code ADJOURN_URL}; default {@code http://127.0.0.1:8080}. */
  public URI url() {
    return URI.create(variables.getOrDefault("ADJOURN_URL", STANDARD_URL));
  }

  /**
   * {@code ADJOURN_TOKEN}.
   *
   * @throws IllegalStateException if it is not set
   */
  public String token() {
    String token = variables.get("ADJOURN_TOKEN");
    if (token == null || token.isBlank()) {
      throw new IllegalStateException("ADJOURN_TOKEN is not set");
    }
    return token;
  }
}
