package dev.adjourn.store.listing;

import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.MetadataFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filter says of a row {@code e}, as SQL, and the values that it names. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  private Conditions() {}

  static Conditions of(ExecutionFilter filter) {
    Conditions all = new Conditions();
    all.anyOf("e.state", filter.states().stream().map(ExecutionState::wireName).toList());
    all.anyOf("e.function_id", filter.functionIds());
    all.functions(filter.functionNames());
    all.anyOf("e.error_code", filter.errorCodes().stream().map(Enum::name).toList());
    all.within("e.scheduled_at", filter.scheduledAt());
    all.within("e.started_at", filter.startedAt());
    if (filter.executedBy() != null) {
      all.conditions.add("e.executed_by = " + all.bind(filter.executedBy().value()));
    }
    filter.metadata().forEach(all::metadata);
    return all;
  }

  /** All of them; without any, what is always true. */
  String sql() {
    return conditions.isEmpty() ? "TRUE" : String.join("\n  AND ", conditions);
  }

  /** What the SQL names. */
  Map<String, Object> values() {
    return values;
  }

  private void anyOf(String column, List<String> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(column + " = ANY(" + bind(wanted.toArray(String[]::new)) + ")");
    }
  }

  private void functions(List<FunctionName> names) {
    if (!names.isEmpty()) {
      String[] wanted = names.stream().map(FunctionName::value).toArray(String[]::new);
      conditions.add(
          "e.function_id IN (SELECT id FROM functions WHERE name = ANY(" + bind(wanted) + "))");
    }
  }

  private void within(String column, TimeRange range) {
    end(column, ">=", range.from());
    end(column, "<=", range.to());
  }

  private void end(String column, String operator, @Nullable Instant end) {
    if (end != null) {
      conditions.add(column + " " + operator + " " + bind(end));
    }
  }

  private void metadata(MetadataFilter filter) {
    if (!filter.values().isEmpty()) {
      String[] wanted = filter.values().toArray(String[]::new);
      conditions.add("e.metadata ->> " + bind(filter.key()) + " = ANY(" + bind(wanted) + ")");
    }
  }

  private String bind(Object value) {
    String name = "f" + values.size();
    values.put(name, value);
    return ":" + name;
  }
}
