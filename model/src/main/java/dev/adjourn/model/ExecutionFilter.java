package dev.adjourn.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which executions are wanted (contract section 1). All conditions hold together; an empty one
 * filters nothing.
 *
 * @param states any of these
 * @param functionIds of any of these functions
 * @param functionNames of any of these functions
 * @param errorCodes any of these
 * @param scheduledAt when they are to run
 * @param startedAt when their current or last attempt started
 * @param executedBy the execution whose function enqueued them
 * @param metadata all of these
 */
public record ExecutionFilter(
    List<ExecutionState> states,
    List<String> functionIds,
    List<FunctionName> functionNames,
    List<ErrorCode> errorCodes,
    TimeRange scheduledAt,
    TimeRange startedAt,
    @Nullable ExecutionId executedBy,
    List<MetadataFilter> metadata) {

  private static final int MOST_VALUES = 100;

  /**
   * Copies the lists, and sorts them: filters that let the same through are equal.
   *
   * @throws InvalidValueException if one has more than 100 entries
   */
  public ExecutionFilter {
    states = limited("states", states);
    functionIds = limited("function_ids", functionIds);
    functionNames = limited("function_names", functionNames);
    errorCodes = limited("error_codes", errorCodes);
    metadata = limited("metadata", metadata);
  }

  /** Filters nothing. */
  public static ExecutionFilter none() {
    return builder().build();
  }

  /** Filters nothing until a condition is added. */
  public static ExecutionFilterBuilder builder() {
    return new ExecutionFilterBuilder();
  }

  /** The same, but of these functions, and none by name. */
  public ExecutionFilter withFunctionIds(List<String> ids) {
    return new ExecutionFilter(
        states, ids, List.of(), errorCodes, scheduledAt, startedAt, executedBy, metadata);
  }

  private static <T> List<T> limited(String field, List<T> values) {
    if (values.size() > MOST_VALUES) {
      throw new InvalidValueException("filters." + field + " has at most 100 entries");
    }
    return values.stream().distinct().sorted(Comparator.comparing(Object::toString)).toList();
  }

  /**
   * A span of time; both ends belong to it.
   *
   * @param from its begin; {@code null}: open
   * @param to its end; {@code null}: open
   */
  public record TimeRange(@Nullable Instant from, @Nullable Instant to) {

    /** All of time. */
    public static final TimeRange ALL = new TimeRange(null, null);
  }

  /**
   * A key whose value must be one of these; no values: any value, or none.
   *
   * @param key the key
   * @param values the values
   */
  public record MetadataFilter(String key, List<String> values) {

    /**
     * Copies the values, and sorts them.
     *
     * @throws InvalidValueException if there are more than 100, or the key or one of them could not
     *     be in any {@link Metadata}
     */
    public MetadataFilter {
      Metadata.checkKey(key);
      values = limited("metadata.values", values);
      values.forEach(value -> Metadata.check(key, value));
    }
  }
}
