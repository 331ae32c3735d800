package dev.adjourn.server.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Adds to an operation what no annotation repeats: what every call can be answered, what follows
 * from the path, the body and what it {@link Needs}, its {@link Refusal}s, and examples.
 */
final class CommonAnswers {

  private static final String SCHEMAS = "#/components/schemas/";

  private final Examples examples;
  private final ErrorAnswers errors;

  CommonAnswers(Examples examples) {
    this.examples = examples;
    this.errors = new ErrorAnswers(examples);
  }

  void addTo(Operation operation, String path, Method method) {
    ApiResponses answers = operation.getResponses();
    answers.values().forEach(this::illustrate);
    if (method.isAnnotationPresent(Query.class)) {
      QueryParameters.addTo(operation, method.getAnnotation(Query.class).value());
    }
    if (path.contains("/executions/{id}")) {
      describeId(operation);
      errors.add(answers, 400, "the id is malformed", "malformed execution id");
      errors.add(
          answers,
          404,
          "there is no such execution",
          "cannot find execution \"01KATR3WXHB1F2C5J8M0N4P6QS\"");
    }
    if (operation.getRequestBody() != null) {
      sayJson(operation.getRequestBody());
      errors.add(
          answers, 400, "the body is no JSON, or breaks a rule", "cannot decode request body");
    }
    for (Refusal refusal : method.getAnnotationsByType(Refusal.class)) {
      errors.add(answers, refusal.status(), refusal.when(), refusal.message());
    }
    errors.addCommon(answers, needed(method) != Role.READ);
    sort(operation);
  }

  /** Defines what {@link #addTo} refers to. */
  void define(Components components) {
    errors.define(components);
  }

  private static Role needed(Method method) {
    return Objects.requireNonNull(method.getAnnotation(Needs.class), "@Needs").value();
  }

  private static void describeId(Operation operation) {
    for (Parameter parameter : operation.getParameters()) {
      if (parameter.getName().equals("id")) {
        parameter
            .description("The id of the execution.")
            .schema(Objects.requireNonNull(ValueSchemas.of(ExecutionId.class)));
      }
    }
  }

  /** Without {@code @Consumes} swagger-core says that anything is taken. */
  private static void sayJson(RequestBody body) {
    MediaType said = body.getContent().remove("*/*");
    if (said != null) {
      body.getContent().addMediaType("application/json", said);
    }
  }

  private void illustrate(ApiResponse answer) {
    if (answer.getContent() != null) {
      answer.getContent().values().forEach(this::illustrate);
    }
  }

  private void illustrate(MediaType body) {
    String reference = body.getSchema() == null ? null : body.getSchema().get$ref();
    if (reference != null && body.getExamples() == null && body.getExample() == null) {
      JsonNode example = examples.of(reference.substring(SCHEMAS.length()));
      if (example != null) {
        body.example(example);
      }
    }
  }

  private static void sort(Operation operation) {
    ApiResponses sorted = new ApiResponses();
    sorted.putAll(new TreeMap<>(operation.getResponses()));
    operation.responses(sorted);
  }
}
