package dev.adjourn.bench.list;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionFilterBuilder;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What people filter {@link ManyExecutions} by: each kind by what ten rows have, and by what half
 * of them or more have, and two of different kinds together.
 */
public final class Filters {

  /**
   * One of them.
   *
   * @param name for people
   * @param alone whether it has one condition or none
   */
  public record Named(String name, boolean alone, ExecutionFilter filter) {}

  private record Condition(
      String kind, String name, UnaryOperator<ExecutionFilterBuilder> condition) {}

  private final List<Condition> conditions = new ArrayList<>();

  private Filters(ManyExecutions executions) {
    Instant middle = executions.middle();
    Instant tenLater = middle.plus(executions.ofTen());
    add("state", "rare", filter -> filter.states(ExecutionState.ABORTING));
    add("state", "common", filter -> filter.states(ExecutionState.SUCCEED));
    add("error", "rare", filter -> filter.errorCodes(ErrorCode.ER0002));
    add("error", "common", filter -> filter.errorCodes(ErrorCode.ER0000));
    add("function", "rare", filter -> filter.functionIds("rare"));
    add("function", "one", filter -> filter.functionIds("big3"));
    add("function", "common", filter -> filter.functionIds(bigFunctions()));
    add("scheduled", "rare", filter -> filter.scheduledAt(new TimeRange(middle, tenLater)));
    add("scheduled", "old", filter -> filter.scheduledAt(new TimeRange(null, middle)));
    add("scheduled", "new", filter -> filter.scheduledAt(new TimeRange(middle, null)));
    add("started", "rare", filter -> filter.startedAt(new TimeRange(middle, tenLater)));
    add("started", "old", filter -> filter.startedAt(new TimeRange(null, middle)));
    add("started", "new", filter -> filter.startedAt(new TimeRange(middle, null)));
    add("parent", "rare", filter -> filter.executedBy(id(ManyExecutions.RARE_PARENT)));
    add("parent", "common", filter -> filter.executedBy(id(ManyExecutions.COMMON_PARENT)));
    add("user", "rare", filter -> filter.metadata("user", "rare"));
    add("type", "common", filter -> filter.metadata("type", "a"));
    add("type", "of two", filter -> filter.metadata("type", "a", "b"));
    add("tenant", "one", filter -> filter.metadata("tenant", "7"));
    add("tail", "rare", filter -> filter.metadata("mark", "x"));
    add("tail", "old", filter -> filter.metadata("campaign", "old"));
  }

  /**
   * None, each alone and pairs.
   *
   * @param step 1: all pairs; 10: each tenth
   */
  public static List<Named> of(ManyExecutions executions, int step) {
    List<Condition> all = new Filters(executions).conditions;
    List<Named> pairs = pairs(all);
    List<Named> filters = new ArrayList<>();
    filters.add(new Named("none", true, filter(List.of())));
    all.forEach(one -> filters.add(new Named(one.name(), true, filter(List.of(one)))));
    for (int i = 0; i < pairs.size(); i += step) {
      filters.add(pairs.get(i));
    }
    return filters;
  }

  private static List<Named> pairs(List<Condition> all) {
    List<Named> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (Condition other : all.subList(i + 1, all.size())) {
        if (!all.get(i).kind().equals(other.kind())) {
          pairs.add(both(all.get(i), other));
        }
      }
    }
    return pairs;
  }

  private static Named both(Condition one, Condition other) {
    return new Named(one.name() + " and " + other.name(), false, filter(List.of(one, other)));
  }

  private static ExecutionFilter filter(List<Condition> conditions) {
    ExecutionFilterBuilder builder = ExecutionFilter.builder();
    for (Condition one : conditions) {
      builder = one.condition().apply(builder);
    }
    return builder.build();
  }

  private void add(String kind, String name, UnaryOperator<ExecutionFilterBuilder> condition) {
    conditions.add(new Condition(kind, kind + " " + name, condition));
  }

  private static String[] bigFunctions() {
    return IntStream.range(0, ManyExecutions.BIG_FUNCTIONS)
        .mapToObj(number -> "big" + number)
        .toArray(String[]::new);
  }

  private static ExecutionId id(String value) {
    return new ExecutionId(value);
  }
}
