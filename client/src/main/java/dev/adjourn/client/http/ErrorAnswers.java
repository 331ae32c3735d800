package dev.adjourn.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.adjourn.client.AdjournException;
import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.ConflictException;
import dev.adjourn.client.ForbiddenException;
import dev.adjourn.client.NotFoundException;
import dev.adjourn.client.UnauthorizedException;
import dev.adjourn.client.UnavailableException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Turns {@code {"error","message"}} into the exception of its kind. */
final class ErrorAnswers {
  private static final int LONGEST_PAUSE_SECONDS = 60;

  private ErrorAnswers() {}

  static AdjournException toException(HttpResponse<byte[]> response) {
    JsonNode body = bodyOf(response);
    int status = response.statusCode();
    String message =
        body.path("message").asText("HTTP status " + status + ", not said by an api-server");
    return switch (status) {
      case 401 -> new UnauthorizedException(message);
      case 403 -> new ForbiddenException(message);
      case 404 -> new NotFoundException(message);
      case 409 -> new ConflictException(message);
      case 429, 502, 503, 504 -> new UnavailableException(message, retryAfter(response), null);
      default ->
          status < 500
              ? new BadRequestException(message)
              : new AdjournException(body.path("error").asText("internal_error"), message, null);
    };
  }

  private static JsonNode bodyOf(HttpResponse<byte[]> response) {
    try {
      return JsonMappers.wire().readTree(response.body());
    } catch (IOException e) {
      return MissingNode.getInstance(); // a proxy's error page
    }
  }

  private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(Integer::parseInt)
        .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE_SECONDS)));
  }
}
