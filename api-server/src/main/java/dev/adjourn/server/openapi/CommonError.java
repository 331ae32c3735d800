package dev.adjourn.server.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/** What every operation can answer instead of what it is there for. */
enum CommonError {
  UNAUTHORIZED("Unauthorized", 401, "No token, or a wrong one.", "missing or wrong token"),
  FORBIDDEN(
      "Forbidden",
      403,
      "The token's role does not cover the call.",
      "the token \"ci\" has the role read, and this needs write"),
  NOT_ACCEPTABLE("NotAcceptable", 406, "`Accept` has no format that there is.", "Not Acceptable"),
  URI_TOO_LONG("UriTooLong", 414, "The path is too long.", "the path or a header is too long"),
  TOO_MANY_FAILURES(
      "TooManyFailures",
      429,
      "Too many wrong tokens from this address; right ones are let in.",
      "wrong token, too many times: wait"),
  HEADERS_TOO_LONG(
      "HeadersTooLong", 431, "A header is too long.", "the path or a header is too long"),
  FAULT(
      "Fault",
      500,
      "A fault of the server; the message has the id of its log line.",
      "something went wrong, log id 2f6c1d0e8b7a4953"),
  UNAVAILABLE(
      "Unavailable",
      503,
      "PostgreSQL cannot be used now. The call may have been committed all the same.",
      "the database cannot be used now, try again");

  private final String component;
  private final int status;
  private final String when;
  private final String message;

  CommonError(String component, int status, String when, String message) {
    this.component = component;
    this.status = status;
    this.when = when;
    this.message = message;
  }

  /** What the document calls it. */
  String component() {
    return component;
  }

  int status() {
    return status;
  }

  String when() {
    return when;
  }

  /** An example of what it says. */
  String message() {
    return message;
  }

  /** The headers that come with it. */
  Map<String, Header> headers() {
    return switch (this) {
      case UNAUTHORIZED ->
          Map.of("WWW-Authenticate", header("string", "The schemes that are let in."));
      case TOO_MANY_FAILURES, UNAVAILABLE ->
          Map.of("Retry-After", header("integer", "So many seconds to wait."));
      case FORBIDDEN, NOT_ACCEPTABLE, URI_TOO_LONG, HEADERS_TOO_LONG, FAULT -> Map.of();
    };
  }

  private static Header header(String type, String description) {
    Schema<?> schema = new JsonSchema();
    schema.addType(type);
    return new Header().required(true).description(description).schema(schema);
  }
}
