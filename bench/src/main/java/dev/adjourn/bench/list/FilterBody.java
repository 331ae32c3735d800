package dev.adjourn.bench.list;

import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.PageRequest;
import java.util.HashMap;
import java.util.Map;

/** The body of a call that lists. */
final class FilterBody {
  private FilterBody() {}

  static String of(Asked asked) {
    Map<String, Object> body =
        Map.of("page", page(asked.page()), "filters", filters(asked.filter().filter()));
    return JsonMappers.wire().valueToTree(body).toString();
  }

  private static Map<String, Object> page(PageRequest page) {
    Map<String, Object> fields = new HashMap<>();
    fields.put(page.backward() ? "last" : "first", page.size());
    if (page.cursor() != null) {
      fields.put(page.backward() ? "before" : "after", page.cursor());
    }
    return fields;
  }

  private static Map<String, Object> filters(ExecutionFilter filter) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("states", filter.states().stream().map(ExecutionState::wireName).toList());
    fields.put("function_ids", filter.functionIds());
    fields.put("error_codes", filter.errorCodes());
    fields.put("scheduled_at", range(filter.scheduledAt()));
    fields.put("started_at", range(filter.startedAt()));
    if (filter.executedBy() != null) {
      fields.put("executed_by", filter.executedBy().value());
    }
    fields.put(
        "metadata",
        filter.metadata().stream()
            .map(pairs -> Map.of("key", pairs.key(), "values", pairs.values()))
            .toList());
    return fields;
  }

  private static Map<String, Object> range(TimeRange range) {
    Map<String, Object> fields = new HashMap<>();
    if (range.from() != null) {
      fields.put("from", range.from().toString());
    }
    if (range.to() != null) {
      fields.put("to", range.to().toString());
    }
    return fields;
  }
}
