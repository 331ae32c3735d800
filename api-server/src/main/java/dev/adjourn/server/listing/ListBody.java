package dev.adjourn.server.listing;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link ListRequest} reads from a body, for the OpenAPI document. */
@Schema(name = "ListRequest", additionalProperties = AdditionalPropertiesValue.TRUE)
record ListBody(@Nullable Part page, @Nullable Filters filters) {

  static final String FIRST = "So many, newest first; by default 20. Not with last and before.";
  static final String AFTER = "A cursor of this list with these filters: towards older ones.";
  static final String LAST = "So many, from the other end. Not with first and after.";
  static final String BEFORE = "A cursor of this list with these filters: towards newer ones.";

  static final String EXAMPLE =
      """
      {"page": {"first": 50},
       "filters": {"states": ["failed"], "metadata": [{"key": "user_id", "values": ["42", "43"]}]}}""";

  @Schema(
      name = "PageRequest",
      description = "Either `first` and `after`, or `last` and `before`. By default the first 20.",
      additionalProperties = AdditionalPropertiesValue.TRUE)
  record Part(
      @Schema(description = FIRST, minimum = "1", maximum = "100") @Nullable Integer first,
      @Schema(description = AFTER) @Nullable String after,
      @Schema(description = LAST, minimum = "1", maximum = "100") @Nullable Integer last,
      @Schema(description = BEFORE) @Nullable String before) {}

  @Schema(
      name = "Filters",
      description = "All hold together; an empty one filters nothing.",
      additionalProperties = AdditionalPropertiesValue.TRUE)
  record Filters(
      @ArraySchema(maxItems = 100, arraySchema = @Schema(description = "Any of these states."))
          @Nullable List<ExecutionState> states,
      @ArraySchema(maxItems = 100, arraySchema = @Schema(description = "Any of these functions."))
          @Nullable List<String> functionIds,
      @ArraySchema(
              maxItems = 100,
              arraySchema = @Schema(description = "Any of the functions with these names."))
          @Nullable List<FunctionName> functionNames,
      @ArraySchema(maxItems = 100, arraySchema = @Schema(description = "Any of these errors."))
          @Nullable List<ErrorCode> errorCodes,
      @Schema(description = "When they are to run.") @Nullable TimeRange scheduledAt,
      @Schema(description = "When their last attempt started.") @Nullable TimeRange startedAt,
      @Schema(description = "The children of this execution.") @Nullable ExecutionId executedBy,
      @ArraySchema(maxItems = 100, arraySchema = @Schema(description = "All of these."))
          @Nullable List<MetadataFilter> metadata) {}

  @Schema(
      name = "TimeRange",
      description = "Both ends belong to it; each may be left out.",
      additionalProperties = AdditionalPropertiesValue.TRUE)
  record TimeRange(@Nullable Instant from, @Nullable Instant to) {}

  @Schema(
      name = "MetadataFilter",
      description = "A key that has any of these values; none: any value, or no such key.",
      additionalProperties = AdditionalPropertiesValue.TRUE)
  record MetadataFilter(
      @Schema(pattern = "^" + Metadata.TEXT + "$") String key,
      @ArraySchema(maxItems = 100, schema = @Schema(pattern = "^" + Metadata.TEXT + "$"))
          @Nullable List<String> values) {}
}
