package dev.adjourn.server.listing;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.MetadataFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.server.execution.Timestamps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads {@code filters} as the contract has them. */
final class BodyFilters {

  private BodyFilters() {}

  static ExecutionFilter parse(Fields filters) {
    String parent = filters.text("executed_by");
    return new ExecutionFilter(
        filters.texts("states", ExecutionState::of),
        filters.texts("function_ids", id -> id),
        filters.texts("function_names", FunctionName::new),
        filters.texts("error_codes", BodyFilters::errorCode),
        range("scheduled_at", filters.object("scheduled_at")),
        range("started_at", filters.object("started_at")),
        parent == null ? null : new ExecutionId(parent),
        filters.objects("metadata").stream().map(BodyFilters::metadata).toList());
  }

  /**
   * Finds an error code.
   *
   * @throws InvalidValueException if there is no such code
   */
  static ErrorCode errorCode(String code) {
    try {
      return ErrorCode.valueOf(code);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("there is no such error code");
    }
  }

  /** A date-time; {@code null} stays {@code null}. */
  static @Nullable Instant time(String field, @Nullable String text) {
    return text == null ? null : Timestamps.parse(field, text);
  }

  private static TimeRange range(String field, Fields range) {
    return new TimeRange(
        time(field + ".from", range.text("from")), time(field + ".to", range.text("to")));
  }

  private static MetadataFilter metadata(Fields filter) {
    String key = filter.text("key");
    if (key == null) {
      throw new InvalidValueException("filters.metadata.key is required");
    }
    return new MetadataFilter(key, filter.texts("values", value -> value));
  }
}
