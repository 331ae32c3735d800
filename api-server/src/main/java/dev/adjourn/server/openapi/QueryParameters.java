package dev.adjourn.server.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Objects;

/** Makes parameters out of a record: lists are separated by commas. */
final class QueryParameters {

  private QueryParameters() {}

  static void addTo(Operation operation, Class<? extends Record> query) {
    Schema<?> all =
        Objects.requireNonNull(
            ModelConverters.getInstance(true).readAll(query).get(query.getSimpleName()));
    all.getProperties().forEach((name, schema) -> operation.addParametersItem(of(name, schema)));
  }

  private static Parameter of(String name, Schema<?> schema) {
    Parameter parameter =
        new Parameter().in("query").name(name).description(schema.getDescription());
    // a parameter says nothing by being left out, not by being null
    schema.getTypes().remove("null");
    if (schema.getTypes().contains("array")) {
      parameter.style(Parameter.StyleEnum.FORM).explode(false);
    }
    return parameter.schema(schema.description(null));
  }
}
