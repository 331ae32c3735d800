package dev.adjourn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The OpenAPI document of a running server, held against what that server answers: the operation,
 * the status, the media type, the headers, and every field of the body must be in it.
 */
final class ApiDocument {
  private static final String HERE = "urn:adjourn:openapi";
  private static final Pattern DESCRIBED = Pattern.compile("/(public/v2|admin/v1)/.*");

  private final JsonNode document;
  private final SchemaRegistry schemas;

  ApiDocument(String json) {
    this.document = Answer.parse(json);
    this.schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder ->
                builder
                    .schemas(Map.of(HERE, json))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** Whether the document must say how such a path is answered. */
  static boolean describes(String path) {
    return DESCRIBED.matcher(path).matches();
  }

  /** Fails if an answer is not as the document says. */
  void check(String method, String path, Answer answer) {
    String call = "%s %s: %s".formatted(method, path, answer);
    Optional<String> operation = operation(method, path);
    if (operation.isPresent()) {
      checkAnswer(call, resolved(operation.get() + "/responses/" + answer.status()), answer);
    } else {
      assertThat(answer.status()).as("not in the document: %s", call).isBetween(400, 499);
      checkBody(call, "/components/schemas/Error", answer);
    }
  }

  private void checkAnswer(String call, String response, Answer answer) {
    JsonNode said = document.at(response);
    assertThat(said.isObject()).as("an undocumented status: %s", call).isTrue();
    said.path("headers")
        .properties()
        .forEach(header -> assertThat(answer.header(header.getKey())).as(call).isNotEmpty());
    if (said.has("content")) {
      String type = answer.header("Content-Type").split(";", 2)[0];
      assertThat(said.get("content").has(type)).as("an undocumented type: %s", call).isTrue();
      if (type.equals("application/json")) {
        checkBody(call, response + "/content/application~1json/schema", answer);
      }
    } else {
      assertThat(answer.text()).as(call).isEmpty();
    }
  }

  private void checkBody(String call, String schema, Answer answer) {
    assertThat(schemas.getSchema(SchemaLocation.of(HERE + "#" + schema)).validate(answer.json()))
        .as("a body against the document: %s", call)
        .isEmpty();
  }

  /** Where the document has the operation; a name in its path stands for anything but a slash. */
  private Optional<String> operation(String method, String path) {
    return document.get("paths").properties().stream()
        .filter(each -> path.matches(each.getKey().replaceAll("\\{\\w+}", "[^/]+")))
        .filter(each -> each.getValue().has(method.toLowerCase(Locale.ROOT)))
        .map(
            each ->
                "/paths/"
                    + each.getKey().replace("/", "~1")
                    + "/"
                    + method.toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private String resolved(String pointer) {
    JsonNode reference = document.at(pointer).path("$ref");
    return reference.isMissingNode() ? pointer : reference.asText().substring(1);
  }
}
