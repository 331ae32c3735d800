package dev.adjourn.store.listing;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionFilterBuilder;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Filters on {@link ManyExecutions}: each kind with a rare and a common value, and all pairs. */
final class SampleFilters {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private record Sample(
      String kind, String name, UnaryOperator<ExecutionFilterBuilder> condition) {}

  private final Instant middle;
  private final List<Sample> samples = new ArrayList<>();

  SampleFilters(int rows) {
    middle = FIRST.plus(Duration.ofMinutes(rows / 2));
    add("state", "rare", filter -> filter.states(ExecutionState.ABORTING));
    add("state", "common", filter -> filter.states(ExecutionState.SUCCEED));
    add("error", "rare", filter -> filter.errorCodes(ErrorCode.ER0000));
    add("error", "common", filter -> filter.errorCodes(ErrorCode.ER0003));
    add("function", "rare", filter -> filter.functionIds("rare"));
    add("function", "common", filter -> filter.functionIds("big0", "big1", "big2", "big3", "big4"));
    add("function", "by name", filter -> filter.functions("big0", "rare"));
    add("scheduled", "rare", filter -> filter.scheduledAt(tenMinutes()));
    add("scheduled", "old", filter -> filter.scheduledAt(new TimeRange(null, middle)));
    add("scheduled", "new", filter -> filter.scheduledAt(new TimeRange(middle, null)));
    add("started", "rare", filter -> filter.startedAt(tenMinutes()));
    add("started", "old", filter -> filter.startedAt(new TimeRange(null, middle)));
    add("started", "new", filter -> filter.startedAt(new TimeRange(middle, null)));
    add("parent", "rare", filter -> filter.executedBy(id(ManyExecutions.RARE_PARENT)));
    add("parent", "common", filter -> filter.executedBy(id(ManyExecutions.COMMON_PARENT)));
    add("type", "common", filter -> filter.metadata("type", "a"));
    add("type", "of two", filter -> filter.metadata("type", "a", "b"));
    add("user", "rare", filter -> filter.metadata("user", "rare"));
    add("season", "old", filter -> filter.metadata("season", "old"));
  }

  /** Those alone. */
  Map<String, ExecutionFilter> alone() {
    Map<String, ExecutionFilter> alone = new LinkedHashMap<>();
    for (Sample one : samples) {
      alone.put(one.name(), one.condition().apply(ExecutionFilter.builder()).build());
    }
    return alone;
  }

  /** Those of two kinds together. */
  Map<String, ExecutionFilter> pairs() {
    Map<String, ExecutionFilter> pairs = new LinkedHashMap<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample one = samples.get(i);
      for (Sample other : samples.subList(i + 1, samples.size())) {
        if (!one.kind().equals(other.kind())) {
          pairs.put(
              one.name() + " and " + other.name(),
              other.condition().apply(one.condition().apply(ExecutionFilter.builder())).build());
        }
      }
    }
    return pairs;
  }

  /** Some of three kinds or more, of which each has many, and little or nothing is left. */
  Map<String, ExecutionFilter> several() {
    Map<String, ExecutionFilter> several = new LinkedHashMap<>();
    put(several, "error common", "function common", "scheduled new");
    put(several, "state common", "type common", "started old");
    put(several, "scheduled old", "started new", "parent common");
    put(several, "scheduled new", "started old", "type of two");
    put(several, "scheduled new", "started new", "season old", "function common");
    put(several, "state common", "parent common", "type common", "function common");
    return several;
  }

  private void put(Map<String, ExecutionFilter> filters, String... names) {
    ExecutionFilterBuilder filter = ExecutionFilter.builder();
    for (Sample one : samples) {
      filter = List.of(names).contains(one.name()) ? one.condition().apply(filter) : filter;
    }
    filters.put(String.join(" and ", names), filter.build());
  }

  /** The place in the middle of the table. */
  Position middle() {
    return new Position(middle, Span.firstIdAt(middle));
  }

  private void add(String kind, String name, UnaryOperator<ExecutionFilterBuilder> condition) {
    samples.add(new Sample(kind, kind + " " + name, condition));
  }

  private TimeRange tenMinutes() {
    return new TimeRange(middle, middle.plus(Duration.ofMinutes(10)));
  }

  private static ExecutionId id(String value) {
    return new ExecutionId(value);
  }
}
