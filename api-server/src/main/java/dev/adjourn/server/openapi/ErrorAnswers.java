package dev.adjourn.server.openapi;

import dev.adjourn.model.ApiErrorCode;
import dev.adjourn.server.http.ErrorBody;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** The answers with an {@link ErrorBody}, each with examples of what it says. */
final class ErrorAnswers {

  private static final String JSON = "application/json";

  private final Examples examples;

  ErrorAnswers(Examples examples) {
    this.examples = examples;
  }

  /** Adds one that some operations give. */
  void add(ApiResponses answers, int status, String when, String message) {
    ApiResponse answer =
        answers.computeIfAbsent(Integer.toString(status), key -> new ApiResponse());
    String before = answer.getDescription();
    describe(answer, before == null ? "When " + when : before + "; " + when, status, message);
  }

  /** Adds references to those that every operation can give. */
  void addCommon(ApiResponses answers, boolean canBeForbidden) {
    add(answers, 400, "the request is malformed", "malformed request");
    for (CommonError error : CommonError.values()) {
      if (error != CommonError.FORBIDDEN || canBeForbidden) {
        answers.addApiResponse(
            Integer.toString(error.status()), new ApiResponse().$ref(error.component()));
      }
    }
  }

  /** Defines those that every operation can give. */
  void define(Components components) {
    for (CommonError error : CommonError.values()) {
      ApiResponse answer = new ApiResponse();
      describe(answer, error.when(), error.status(), error.message());
      error.headers().forEach(answer::addHeaderObject);
      components.addResponses(error.component(), answer);
    }
  }

  private void describe(ApiResponse answer, String description, int status, String message) {
    if (answer.getContent() == null) {
      answer.content(new Content());
    }
    answer
        .description(description)
        .getContent()
        .computeIfAbsent(JSON, type -> new MediaType().schema(new JsonSchema().$ref("Error")))
        .addExamples(message, new Example().value(examples.of(body(status, message))));
  }

  private static ErrorBody body(int status, String message) {
    ApiErrorCode code =
        switch (status) {
          case 401, 429 -> ApiErrorCode.UNAUTHORIZED;
          case 403 -> ApiErrorCode.FORBIDDEN;
          case 404 -> ApiErrorCode.NOT_FOUND;
          case 409 -> ApiErrorCode.CONFLICT;
          case 500, 503 -> ApiErrorCode.INTERNAL_ERROR;
          default -> ApiErrorCode.BAD_REQUEST;
        };
    return new ErrorBody(code, message);
  }
}
