package dev.adjourn.model;

import dev.adjourn.model.ExecutionFilter.MetadataFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a filter together. Conditions of one kind add up to a choice, those of different kinds must
 * all hold; a range replaces the one before. Not thread-safe.
 */
public final class ExecutionFilterBuilder {

  private final List<ExecutionState> states = new ArrayList<>();
  private final List<String> functionIds = new ArrayList<>();
  private final List<FunctionName> functionNames = new ArrayList<>();
  private final List<ErrorCode> errorCodes = new ArrayList<>();
  private final List<MetadataFilter> metadata = new ArrayList<>();
  private TimeRange scheduledAt = TimeRange.ALL;
  private TimeRange startedAt = TimeRange.ALL;
  private @Nullable ExecutionId executedBy;

  ExecutionFilterBuilder() {}

  /** In any of these states. */
  public ExecutionFilterBuilder states(ExecutionState... any) {
    states.addAll(List.of(any));
    return this;
  }

  /** Of any of the functions with these ids. */
  public ExecutionFilterBuilder functionIds(String... any) {
    functionIds.addAll(List.of(any));
    return this;
  }

  /**
   * Of any of the functions with these names.
   *
   * @throws InvalidValueException if no function can have one of the names
   */
  public ExecutionFilterBuilder functions(String... any) {
    for (String name : any) {
      functionNames.add(new FunctionName(name));
    }
    return this;
  }

  /** Whose last attempt failed by any of these codes. */
  public ExecutionFilterBuilder errorCodes(ErrorCode... any) {
    errorCodes.addAll(List.of(any));
    return this;
  }

  /** To run within this time; both ends belong to it. */
  public ExecutionFilterBuilder scheduledAt(TimeRange range) {
    scheduledAt = range;
    return this;
  }

  /** Whose current or last attempt started within this time; both ends belong to it. */
  public ExecutionFilterBuilder startedAt(TimeRange range) {
    startedAt = range;
    return this;
  }

  /** The children of this execution. */
  public ExecutionFilterBuilder executedBy(ExecutionId parent) {
    executedBy = parent;
    return this;
  }

  /** Whose metadata has this key with any of these values; further keys must hold as well. */
  public ExecutionFilterBuilder metadata(String key, String... anyValue) {
    metadata.add(new MetadataFilter(key, List.of(anyValue)));
    return this;
  }

  /**
   * The filter.
   *
   * @throws InvalidValueException if a condition has more than 100 values
   */
  public ExecutionFilter build() {
    return new ExecutionFilter(
        states,
        functionIds,
        functionNames,
        errorCodes,
        scheduledAt,
        startedAt,
        executedBy,
        metadata);
  }
}
