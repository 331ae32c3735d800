package dev.adjourn.store.listing;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.MetadataFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.store.execution.ExecutionDao;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** A query on executions, put together from the conditions that a filter has. */
final class ExecutionQuery {

  private final String source;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /**
   * Makes one without conditions.
   *
   * @param source a table expression with the columns of {@code executions}, named {@code e}
   */
  ExecutionQuery(String source) {
    this.source = source;
  }

  /** Adds a value that the source itself refers to. */
  ExecutionQuery with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds the conditions of a filter. */
  ExecutionQuery matching(ExecutionFilter filter) {
    anyOf("e.state", filter.states().stream().map(ExecutionState::wireName).toList());
    anyOf("e.function_id", filter.functionIds());
    functions(filter.functionNames());
    anyOf("e.error_code", filter.errorCodes().stream().map(Enum::name).toList());
    within("e.scheduled_at", filter.scheduledAt());
    within("e.started_at", filter.startedAt());
    if (filter.executedBy() != null) {
      conditions.add("e.executed_by = " + bind(filter.executedBy().value()));
    }
    filter.metadata().forEach(this::metadata);
    return this;
  }

  /** Only what is newer ({@code >}) or older ({@code <}) than a row, or the row itself as well. */
  ExecutionQuery where(String operator, Position row) {
    String place = "(" + bind(row.createdAt()) + ", " + bind(row.id()) + ")";
    conditions.add("(e.created_at, e.id) " + operator + " " + place);
    return this;
  }

  /** Reads rows, newest or oldest first. */
  List<Execution> read(Handle handle, boolean newestFirst, int limit) {
    String direction = newestFirst ? "DESC" : "ASC";
    String sql =
        "SELECT "
            + ExecutionDao.COLUMNS
            + from()
            + "ORDER BY e.created_at "
            + direction
            + ", e.id "
            + direction
            + "\nLIMIT "
            + limit;
    return bound(handle, sql).mapTo(Execution.class).list();
  }

  /** Whether there is any such row. */
  boolean exists(Handle handle) {
    return bound(handle, "SELECT EXISTS (SELECT 1\n" + from() + ")").mapTo(Boolean.class).one();
  }

  private String from() {
    String where =
        conditions.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", conditions) + "\n";
    return "FROM " + source + "\nJOIN functions f ON f.id = e.function_id\n" + where;
  }

  private Query bound(Handle handle, String sql) {
    return handle.createQuery(sql).bindMap(values);
  }

  private void anyOf(String column, List<String> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(column + " = ANY(" + bind(wanted.toArray(String[]::new)) + ")");
    }
  }

  /** By id, so that the index of executions by function answers. */
  private void functions(List<FunctionName> names) {
    if (!names.isEmpty()) {
      String[] wanted = names.stream().map(FunctionName::value).toArray(String[]::new);
      conditions.add(
          "e.function_id IN (SELECT id FROM functions WHERE name = ANY(" + bind(wanted) + "))");
    }
  }

  private void within(String column, TimeRange range) {
    bound(column, ">=", range.from());
    bound(column, "<=", range.to());
  }

  private void bound(String column, String operator, @Nullable Instant end) {
    if (end != null) {
      conditions.add(column + " " + operator + " " + bind(end));
    }
  }

  /** Any of the values of one key, each as a containment that the GIN index can answer. */
  private void metadata(MetadataFilter filter) {
    List<String> alternatives =
        filter.values().stream()
            .map(value -> bind(new Metadata(Map.of(filter.key(), value))))
            .map(pair -> "e.metadata @> " + pair)
            .toList();
    if (!alternatives.isEmpty()) {
      conditions.add("(" + String.join(" OR ", alternatives) + ")");
    }
  }

  private String bind(Object value) {
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }
}
