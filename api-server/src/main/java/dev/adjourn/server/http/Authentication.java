package dev.adjourn.server.http;

import dev.adjourn.model.ApiErrorCode;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets only callers with a token in, before anything else is looked at. The token comes as Bearer,
 * or as the password of Basic with an empty user name (that is what {@code @defer/client} sends).
 * An address that shows too many wrong ones is told to wait; right ones are always let in.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class Authentication implements ContainerRequestFilter {

  private static final String CALLER = "adjourn.caller";

  private final Function<String, Optional<Caller>> tokens;
  private final FailureLimit failures;

  // of the request at hand: Jersey puts a proxy here
  @Context private HttpServletRequest connection;

  /**
   * Makes one.
   *
   * @param tokens whose token a text is
   * @param failures counts wrong ones
   */
  @SuppressWarnings("NullAway.Init")
  public Authentication(Function<String, Optional<Caller>> tokens, FailureLimit failures) {
    this.tokens = tokens;
    this.failures = failures;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<String> offered = offered(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    Optional<Caller> caller = offered.flatMap(tokens);
    if (caller.isPresent()) {
      request.setProperty(CALLER, caller.get());
    } else {
      // who shows nothing guesses nothing
      request.abortWith(
          offered
              .flatMap(wrong -> failures.count(connection.getRemoteAddr()))
              .map(Authentication::tooMany)
              .orElseGet(Authentication::unauthorized));
    }
  }

  /** Who makes the request. */
  static Caller caller(ContainerRequestContext request) {
    return (Caller) Objects.requireNonNull(request.getProperty(CALLER), "not authenticated");
  }

  /** The name of the token that the request came with. */
  public static String owner(ContainerRequestContext request) {
    return caller(request).name();
  }

  private static Response unauthorized() {
    return new ErrorBody(ApiErrorCode.UNAUTHORIZED, "missing or wrong token")
        .response(401)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer, Basic realm=\"Adjourn\"")
        .build();
  }

  private static Response tooMany(Duration pause) {
    return new ErrorBody(ApiErrorCode.UNAUTHORIZED, "wrong token, too many times: wait")
        .response(429)
        .header(HttpHeaders.RETRY_AFTER, pause.plusMillis(999).toSeconds())
        .build();
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
