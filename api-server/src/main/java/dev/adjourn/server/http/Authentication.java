package dev.adjourn.server.http;

import dev.adjourn.model.ApiErrorCode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets only callers with a token in, before anything else is looked at. The token comes as Bearer,
 * or as the password of Basic with an empty user name (that is what {@code @defer/client} sends).
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class Authentication implements ContainerRequestFilter {

  private static final String OWNER = "token owner";

  private final AccessToken token;

  /** Makes one that accepts this token. */
  public Authentication(AccessToken token) {
    this.token = token;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (offered(request.getHeaderString(HttpHeaders.AUTHORIZATION)).filter(token::is).isEmpty()) {
      request.abortWith(
          new ErrorBody(ApiErrorCode.UNAUTHORIZED, "missing or wrong token")
              .response(401)
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer, Basic realm=\"Adjourn\"")
              .build());
    }
    request.setProperty(OWNER, token.name());
  }

  /** The name of the token that the request came with. */
  public static String owner(ContainerRequestContext request) {
    return String.valueOf(request.getProperty(OWNER));
  }

  private static Optional<String> offered(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    int space = header.indexOf(' ');
    String scheme = header.substring(0, Math.max(space, 0)).toLowerCase(Locale.ROOT);
    String credentials = header.substring(space + 1).strip();
    return switch (scheme) {
      case "bearer" -> Optional.of(credentials);
      case "basic" -> password(credentials);
      default -> Optional.empty();
    };
  }

  private static Optional<String> password(String credentials) {
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      return pair.startsWith(":") ? Optional.of(pair.substring(1)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
