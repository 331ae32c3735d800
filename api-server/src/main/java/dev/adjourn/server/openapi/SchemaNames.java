package dev.adjourn.server.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Collectors;

/** What the types of bodies are called in the document, and so in generated clients. */
final class SchemaNames {

  private SchemaNames() {}

  /** {@code Execution}, {@code ExecutionPage}, {@code TokenListAnswer}. */
  static String of(JavaType type) {
    if (type.isCollectionLikeType()) {
      return of(type.getContentType()) + "List";
    }
    return type.getBindings().getTypeParameters().stream()
            .map(SchemaNames::of)
            .collect(Collectors.joining())
        + of(type.getRawClass());
  }

  private static String of(Class<?> type) {
    Schema annotation = type.getAnnotation(Schema.class);
    if (annotation != null && !annotation.name().isEmpty()) {
      return annotation.name();
    }
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : of(outer) + type.getSimpleName();
  }
}
