package dev.adjourn.server.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.adjourn.server.TestServer;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The document says of the public API and the admin API what is there, and nothing else. */
class OpenApiDocumentTest {

  private static final String HERE = "urn:adjourn:openapi";

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private final JsonNode document = SERVER.get("/openapi.json").json();

  private record Operation(String path, String method, JsonNode node) {}

  private Stream<Operation> operations() {
    return document.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        method ->
                            new Operation(path.getKey(), method.getKey(), method.getValue())));
  }

  @Test
  void everyResourceMethodIsAnOperationAndTheOtherWayRound() {
    Set<String> offered = new TreeSet<>();
    SERVER.resources().stream()
        .flatMap(resource -> Arrays.stream(resource.getMethods()))
        .flatMap(OpenApiDocumentTest::endpoint)
        .filter(endpoint -> endpoint.contains(" /public/") || endpoint.contains(" /admin/"))
        .forEach(offered::add);

    assertThat(offered).hasSizeGreaterThan(10);
    assertThat(operations().map(each -> each.method() + " " + each.path()))
        .containsExactlyInAnyOrderElementsOf(offered);
  }

  private static Stream<String> endpoint(Method method) {
    Path resource = method.getDeclaringClass().getAnnotation(Path.class);
    Path part = method.getAnnotation(Path.class);
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null && resource != null)
        .map(verb -> verb.value().toLowerCase(Locale.ROOT))
        .map(verb -> verb + " " + resource.value() + (part == null ? "" : part.value()));
  }

  @Test
  void everyOperationHasANameForClientsAndAWordForPeople() {
    assertThat(operations().map(each -> each.node().path("operationId").asText()))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+[A-Z][a-z]+s?"));
    assertThat(operations())
        .allSatisfy(
            each -> {
              assertThat(each.node().path("summary").asText()).isNotEmpty();
              assertThat(each.node().path("tags")).hasSize(1);
              assertThat(each.node().path("parameters"))
                  .allMatch(parameter -> !parameter.path("description").asText().isEmpty());
            });
  }

  @Test
  void itTellsTheVersionOfTheBuildAndRefersToTheServerThatServesIt() {
    assertThat(document.get("openapi").asText()).startsWith("3.1");
    assertThat(document.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
  }

  @Test
  void everyErrorIsDocumentedThatEveryCallCanGet() {
    assertThat(operations())
        .allSatisfy(
            each ->
                assertThat(each.node().get("responses").fieldNames())
                    .toIterable()
                    .contains("400", "401", "406", "429", "500", "503"));
  }

  @Test
  void anotherServerOfTheBuildServesTheSameBytes() {
    TestServer.Answer here = SERVER.get("/openapi.json");

    assertThat(new String(OpenApiDocument.of(SERVER.resources(), SERVER.mapper()), UTF_8))
        .isEqualTo(here.text());
  }

  @Test
  void everyExampleFitsItsSchema() {
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder ->
                builder
                    .schemas(Map.of(HERE, document.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    long[] seen = {0};
    bodies("", document)
        .forEach(
            body -> {
              var schema = registry.getSchema(SchemaLocation.of(HERE + "#" + body + "/schema"));
              examples(document.at(body))
                  .forEach(
                      example -> {
                        seen[0]++;
                        assertThat(schema.validate(example)).as("%s %s", body, example).isEmpty();
                      });
            });
    assertThat(seen[0]).isGreaterThan(50);
  }

  /** The places of all media types that have a schema and examples. */
  private static Stream<String> bodies(String pointer, JsonNode node) {
    Stream<String> here =
        node.has("schema") && (node.has("example") || node.has("examples"))
            ? Stream.of(pointer)
            : Stream.empty();
    Stream<String> below =
        node.properties().stream()
            .flatMap(
                field ->
                    bodies(
                        pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                        field.getValue()));
    return Stream.concat(here, below);
  }

  private static Stream<JsonNode> examples(JsonNode body) {
    return body.has("example")
        ? Stream.of(body.get("example"))
        : body.get("examples").properties().stream().map(each -> each.getValue().get("value"));
  }
}
