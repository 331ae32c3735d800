package dev.adjourn.server.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.server.http.ErrorBody;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.JsonSchema;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The OpenAPI 3.1 document. swagger-core reads the resources with their annotations; {@link
 * RecordSchemas} has the bodies, {@link CommonAnswers} adds what follows from the code, and {@link
 * Examples} shows what answers look like. The same build makes the same bytes.
 */
public final class OpenApiDocument {

  private static final Comparator<String> PUBLIC_FIRST =
      Comparator.<String, Boolean>comparing(path -> !path.startsWith("/public/"))
          .thenComparing(Comparator.naturalOrder());

  static {
    // swagger-core has one list of them in a JVM
    ModelConverters.getInstance(true).addConverter(new RecordSchemas());
  }

  private OpenApiDocument() {}

  /**
   * Makes the document, as JSON in UTF-8.
   *
   * @param resources the classes of all that the server offers; what is below {@code /public} and
   *     {@code /admin} gets described
   * @param mapper writes examples as the server writes answers
   */
  public static byte[] of(Set<Class<?>> resources, ObjectMapper mapper) {
    Set<Class<?>> described =
        resources.stream().filter(OpenApiDocument::isDescribed).collect(Collectors.toSet());
    OpenAPI document =
        new Reader(new SwaggerConfiguration().openAPI(new OpenAPI()).openAPI31(true))
            .read(described);
    Introduction.addTo(document);
    addSchemas(document.getComponents());
    complete(document, methods(described), new CommonAnswers(new Examples(mapper)));
    return bytes(document);
  }

  /** What no method names as its own. */
  private static void addSchemas(Components components) {
    for (Class<?> type : List.of(ErrorBody.class, ExecutionError.class)) {
      ModelConverters.getInstance(true).readAll(type).forEach(components::addSchemas);
    }
    components.addSchemas("Result", new JsonSchema().description("Any JSON."));
  }

  private static boolean isDescribed(Class<?> resource) {
    Path path = resource.getAnnotation(Path.class);
    return path != null
        && (path.value().startsWith("/public/") || path.value().startsWith("/admin/"));
  }

  /** By the names of operations. */
  private static Map<String, Method> methods(Set<Class<?>> described) {
    return described.stream()
        .flatMap(resource -> Arrays.stream(resource.getMethods()))
        .filter(method -> method.isAnnotationPresent(Operation.class))
        .filter(method -> !method.getAnnotation(Operation.class).hidden())
        .collect(
            Collectors.toMap(
                method -> method.getAnnotation(Operation.class).operationId(),
                Function.identity()));
  }

  private static void complete(
      OpenAPI document, Map<String, Method> methods, CommonAnswers commonAnswers) {
    Paths paths = new Paths();
    document.getPaths().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(PUBLIC_FIRST))
        .forEach(path -> paths.addPathItem(path.getKey(), path.getValue()));
    document.paths(paths);
    paths.forEach(
        (path, item) ->
            item.readOperations()
                .forEach(
                    operation ->
                        commonAnswers.addTo(
                            operation,
                            path,
                            Objects.requireNonNull(
                                methods.get(operation.getOperationId()), "an @Operation"))));
    commonAnswers.define(document.getComponents());
    document.getComponents().schemas(new TreeMap<>(document.getComponents().getSchemas()));
  }

  private static byte[] bytes(OpenAPI document) {
    try {
      return Json31.mapper().writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("swagger-core writes its own documents", e);
    }
  }
}
