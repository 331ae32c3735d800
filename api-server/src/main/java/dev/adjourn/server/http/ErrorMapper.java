package dev.adjourn.server.http;

import com.fasterxml.jackson.core.JacksonException;
import dev.adjourn.model.AdjournException;
import dev.adjourn.model.ApiErrorCode;
import dev.adjourn.model.InvalidValueException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every exception that leaves a resource into a response in the contract's shape. */
public final class ErrorMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);
  private static final String RETRY_AFTER_SECONDS = "2";

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof AdjournException refusal) {
      return refused(refusal);
    }
    if (failure instanceof InvalidValueException invalid) {
      return badRequest(String.valueOf(invalid.getMessage()));
    }
    if (failure instanceof JacksonException undecodable) {
      return badRequest(decodingProblem(undecodable));
    }
    if (failure instanceof WebApplicationException answered) {
      return translated(answered.getResponse());
    }
    return switch (DatabaseFailure.of(failure)) {
      case AWAY -> unavailable(failure);
      case BAD_DATA -> badRequest("the request holds text that cannot be stored");
      case OTHER -> unexpected(failure);
    };
  }

  private static Response refused(AdjournException refusal) {
    int status =
        switch (refusal.code()) {
          case BAD_REQUEST -> 400;
          case UNAUTHORIZED -> 401;
          case FORBIDDEN -> 403;
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case INTERNAL_ERROR -> 500;
        };
    return new ErrorBody(refusal.code(), String.valueOf(refusal.getMessage()))
        .response(status)
        .build();
  }

  static Response badRequest(String message) {
    return new ErrorBody(ApiErrorCode.BAD_REQUEST, message).response(400).build();
  }

  private static String decodingProblem(JacksonException undecodable) {
    for (Throwable cause = undecodable.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidValueException invalid) {
        return String.valueOf(invalid.getMessage());
      }
    }
    return "cannot decode request body";
  }

  private static Response translated(Response answered) {
    int status = answered.getStatus();
    ErrorBody body =
        switch (status) {
          case 404 -> new ErrorBody(ApiErrorCode.NOT_FOUND, "there is nothing at this path");
          case 405 ->
              new ErrorBody(ApiErrorCode.BAD_REQUEST, "this path does not have that method");
          default -> new ErrorBody(codeOf(status), answered.getStatusInfo().getReasonPhrase());
        };
    Response.ResponseBuilder response = body.response(status);
    Object allow = answered.getHeaders().getFirst(HttpHeaders.ALLOW);
    return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
  }

  private static ApiErrorCode codeOf(int status) {
    return status < 500 ? ApiErrorCode.BAD_REQUEST : ApiErrorCode.INTERNAL_ERROR;
  }

  private static Response unavailable(Throwable failure) {
    LOG.warn("PostgreSQL cannot be used: {}", failure.getMessage());
    return new ErrorBody(ApiErrorCode.INTERNAL_ERROR, "the database cannot be used now, try again")
        .response(503)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  private static Response unexpected(Throwable failure) {
    String id = String.format("%016x", ThreadLocalRandom.current().nextLong());
    LOG.error("Request failed, log id {}", id, failure);
    return new ErrorBody(ApiErrorCode.INTERNAL_ERROR, "something went wrong, log id " + id)
        .response(500)
        .build();
  }
}
