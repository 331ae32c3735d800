package dev.adjourn.server.openapi;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of records, as Jackson writes them: each component is a field in snake_case that is
 * always there, and {@code null} only if the component is {@link Nullable}. What describes a body
 * of a request says {@code additionalProperties = TRUE}: further fields are ignored there, and
 * those that may be null may be left out as well.
 */
final class RecordSchemas implements ModelConverter {

  private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
    Schema<?> value = ValueSchemas.of(java.getRawClass());
    if (value != null) {
      return value;
    }
    if (java.isEnumType()) {
      return reference(java, ValueSchemas.ofEnum(java.getRawClass()), context);
    }
    if (java.isRecordType()) {
      Schema<?> schema = new JsonSchema().name(SchemaNames.of(java));
      addProperties(java, schema, context);
      return reference(java, close(java.getRawClass(), schema), context);
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }

  private static Schema<?> reference(
      JavaType java, Schema<?> schema, ModelConverterContext context) {
    context.defineModel(SchemaNames.of(java), schema);
    return new JsonSchema().$ref(SchemaNames.of(java));
  }

  private static void addProperties(
      JavaType java, Schema<?> schema, ModelConverterContext context) {
    schema.addType("object");
    for (RecordComponent component : java.getRawClass().getRecordComponents()) {
      JavaType type =
          TypeFactory.defaultInstance()
              .resolveMemberType(component.getGenericType(), java.getBindings());
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        addProperties(type, schema, context);
      } else {
        addProperty(component, type, schema, context);
      }
    }
  }

  private static void addProperty(
      RecordComponent component, JavaType type, Schema<?> schema, ModelConverterContext context) {
    String name = SNAKE_CASE.translate(component.getName());
    boolean closed = isClosed(component.getDeclaringRecord());
    Schema<?> accepted = closed ? null : ValueSchemas.accepted(type.getRawClass());
    Schema<?> property =
        accepted == null ? resolve(component, name, type, schema, context) : accepted;
    describe(component, property);
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    schema.addProperty(name, nullable ? orNull(property) : property);
    if (!nullable || closed) {
      schema.addRequiredItem(name);
    }
  }

  private static Schema<?> resolve(
      RecordComponent component,
      String name,
      JavaType type,
      Schema<?> parent,
      ModelConverterContext context) {
    return context.resolve(
        new AnnotatedType(type)
            .ctxAnnotations(component.getAccessor().getAnnotations())
            .schemaProperty(true)
            .propertyName(name)
            .parent(parent)
            .resolveAsRef(true));
  }

  private static void describe(RecordComponent component, Schema<?> property) {
    var fromJackson = component.getAccessor().getAnnotation(JsonPropertyDescription.class);
    var fromSwagger =
        component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    if (fromJackson != null) {
      property.description(fromJackson.value());
    } else if (fromSwagger != null && !fromSwagger.description().isEmpty()) {
      property.description(fromSwagger.description());
    }
  }

  private static Schema<?> orNull(Schema<?> property) {
    Schema<?> nothing = new JsonSchema();
    nothing.addType("null");
    if (property.getAnyOf() != null) {
      return property.addAnyOfItem(nothing);
    }
    if (property.get$ref() != null) {
      return new JsonSchema()
          .description(property.getDescription())
          .addAnyOfItem(new JsonSchema().$ref(property.get$ref()))
          .addAnyOfItem(nothing);
    }
    property.addType("null");
    return property;
  }

  private static Schema<?> close(Class<?> type, Schema<?> schema) {
    if (isClosed(type)) {
      schema.additionalProperties(false);
    }
    var annotation = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    if (annotation != null && !annotation.description().isEmpty()) {
      schema.description(annotation.description());
    }
    return schema;
  }

  private static boolean isClosed(Class<?> type) {
    var annotation = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return annotation == null
        || annotation.additionalProperties() != AdditionalPropertiesValue.TRUE;
  }
}
