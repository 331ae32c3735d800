package dev.adjourn.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ApiErrorCode;
import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.FunctionNotFoundException;
import dev.adjourn.model.InvalidValueException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ErrorMapperTest {

  private static Response map(Throwable failure) {
    return new ErrorMapper().toResponse(failure);
  }

  private static void assertAnswer(
      Response response, int status, ApiErrorCode code, String message) {
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
    assertThat(response.getEntity()).isEqualTo(new ErrorBody(code, message));
  }

  @Test
  void refusalsKeepTheirMessage() {
    ExecutionId id = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV");

    assertAnswer(
        map(new ExecutionNotFoundException(id)),
        404,
        ApiErrorCode.NOT_FOUND,
        "cannot find execution \"" + id + "\"");
    assertAnswer(
        map(new FunctionNotFoundException("f")),
        400,
        ApiErrorCode.BAD_REQUEST,
        "cannot find function \"f\"");
    assertAnswer(map(new ConflictException("late")), 409, ApiErrorCode.CONFLICT, "late");
    assertAnswer(map(new InvalidValueException("no")), 400, ApiErrorCode.BAD_REQUEST, "no");
  }

  @Test
  void whatJerseyRefusesIsTranslated() {
    assertAnswer(
        map(new NotFoundException("HTTP 404")),
        404,
        ApiErrorCode.NOT_FOUND,
        "there is nothing at this path");
    Response method = map(new NotAllowedException("PUT", new String[0]));
    assertAnswer(method, 405, ApiErrorCode.BAD_REQUEST, "this path does not have that method");
    assertThat(method.getHeaderString("Allow")).contains("PUT");
    assertAnswer(
        map(new NotSupportedException()), 415, ApiErrorCode.BAD_REQUEST, "Unsupported Media Type");
  }

  @Test
  void rule44_aCommitWithUnknownOutcomeIsToBeTriedAgain() {
    Response response = map(new IllegalStateException(new SQLException("I/O error", "08006")));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeaderString("Retry-After")).isEqualTo("2");
  }

  @Test
  void theUnexpectedIsToldByAnIdOnly() {
    Response response = map(new IllegalStateException("a secret"));

    assertThat(response.getStatus()).isEqualTo(500);
    ErrorBody body = (ErrorBody) response.getEntity();
    assertThat(body.error()).isEqualTo(ApiErrorCode.INTERNAL_ERROR);
    assertThat(body.message()).matches("something went wrong, log id [0-9a-f]{16}");
  }
}
