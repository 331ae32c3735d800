package dev.adjourn.server.command;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.http.ApiConnection;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which api-server is meant, and who asks it. */
public final class ServerOptions {

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "of the api-server (default: ADJOURN_URL, else http://127.0.0.1:8080)")
  private @Nullable String url;

  @Option(
      names = "--token",
      paramLabel = "SECRET",
      description = "to show there (default: ADJOURN_TOKEN, else dev); others may see it in ps")
  private @Nullable String token;

  /** Picocli makes the options and fills them in. */
  ServerOptions() {}

  /**
   * A client of the public API.
   *
   * @throws CommandException if URL or token cannot be ones
   */
  public AdjournClient client() {
    return AdjournClient.create(uri(), secret());
  }

  AdminConnection connect() {
    return new AdminConnection(new ApiConnection(uri(), secret()));
  }

  private URI uri() {
    String text = chosen(url, "ADJOURN_URL", "http://127.0.0.1:8080");
    try {
      URI uri = new URI(text.replaceFirst("/+$", ""));
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // answered below
    }
    throw new CommandException("\"" + text + "\" is no URL of an api-server (--url)");
  }

  private String secret() {
    String secret = chosen(token, "ADJOURN_TOKEN", "dev");
    if (!secret.matches("[ -~]+")) {
      throw new CommandException("the token has characters that no token has");
    }
    return secret;
  }

  // an empty variable means the same as none, as everywhere in shells
  private static String chosen(@Nullable String option, String variable, String standard) {
    if (option != null) {
      return option;
    }
    String value = System.getenv(variable);
    return value == null || value.isBlank() ? standard : value;
  }
}
