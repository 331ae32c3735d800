package dev.adjourn.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of {@code PUT /public/v2/executions}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnqueueBody(
    FunctionName functionName,
    JsonNode functionArguments,
    @Nullable Instant scheduleFor,
    @Nullable Instant discardAfter,
    Metadata metadata) {

  static EnqueueBody of(FunctionCall<?> call, EnqueueOptions options) {
    return new EnqueueBody(
        call.function(),
        JsonMappers.values().valueToTree(call.arguments()),
        options.scheduleFor(),
        options.discardAfter(),
        options.metadata());
  }
}
