package dev.adjourn.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.ApiErrorCode;
import org.eclipse.jetty.ee10.servlet.ErrorHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers in the contract's shape what never reaches a resource, since Jetty itself refuses it: a
 * malformed request, a path that is too long or ambiguous, a method that nobody knows.
 */
public final class ConnectionErrors extends ErrorHandler {

  private final ObjectMapper mapper;

  /** Makes one that writes by this mapper. */
  public ConnectionErrors(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback)
      throws JsonProcessingException {
    ErrorBody body = body(response.getStatus());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Content.Sink.write(response, true, mapper.writeValueAsString(body), callback);
    return true;
  }

  private static ErrorBody body(int status) {
    return switch (status) {
      case 404 -> new ErrorBody(ApiErrorCode.NOT_FOUND, "there is nothing at this path");
      case 405 -> new ErrorBody(ApiErrorCode.BAD_REQUEST, "this path does not have that method");
      case 414, 431 -> new ErrorBody(ApiErrorCode.BAD_REQUEST, "the path or a header is too long");
      default ->
          status < 500
              ? new ErrorBody(ApiErrorCode.BAD_REQUEST, "malformed request")
              : new ErrorBody(ApiErrorCode.INTERNAL_ERROR, "the server cannot answer now");
    };
  }
}
