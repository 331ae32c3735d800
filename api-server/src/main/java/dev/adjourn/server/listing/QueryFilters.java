package dev.adjourn.server.listing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.MetadataFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.InvalidValueException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters and page from query parameters: {@code
 * ?metadata=user_id:42&states=failed,started&scheduled_at_from=…&first=50}. A list may be separated
 * by commas or given by repeating its parameter; the same holds for the values of a metadata key.
 */
final class QueryFilters {

  private static final Set<String> KNOWN =
      Set.of(
          "states",
          "function_ids",
          "function_names",
          "error_codes",
          "scheduled_at_from",
          "scheduled_at_to",
          "started_at_from",
          "started_at_to",
          "executed_by",
          "metadata",
          "first",
          "after",
          "last",
          "before");

  private QueryFilters() {}

  static ExecutionFilter parse(MultivaluedMap<String, String> query) {
    query.keySet().forEach(QueryFilters::requireKnown);
    String parent = query.getFirst("executed_by");
    return new ExecutionFilter(
        list(query, "states", ExecutionState::of),
        list(query, "function_ids", id -> id),
        list(query, "function_names", FunctionName::new),
        list(query, "error_codes", BodyFilters::errorCode),
        range(query, "scheduled_at"),
        range(query, "started_at"),
        parent == null ? null : new ExecutionId(parent),
        metadata(query));
  }

  /** The page's fields in the shape that they have in a body. */
  static Fields page(MultivaluedMap<String, String> query) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    for (String field : List.of("after", "before")) {
      page.put(field, query.getFirst(field));
    }
    for (String field : List.of("first", "last")) {
      page.put(field, number(field, query));
    }
    return new Fields("page", page);
  }

  private static @Nullable Integer number(String field, MultivaluedMap<String, String> query) {
    String text = query.getFirst(field);
    if (text == null) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new InvalidValueException(field + " must be a whole number");
    }
  }

  /** A misspelt filter must not filter nothing. */
  private static void requireKnown(String parameter) {
    if (!KNOWN.contains(parameter)) {
      throw new InvalidValueException("there is no filter \"" + parameter + "\"");
    }
  }

  private static <T> List<T> list(
      MultivaluedMap<String, String> query, String parameter, Function<String, T> read) {
    return texts(query, parameter).stream().map(read).toList();
  }

  private static List<String> texts(MultivaluedMap<String, String> query, String parameter) {
    return query.getOrDefault(parameter, List.of()).stream()
        .flatMap(text -> List.of(text.split(",")).stream())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static TimeRange range(MultivaluedMap<String, String> query, String field) {
    return new TimeRange(
        BodyFilters.time(field + "_from", query.getFirst(field + "_from")),
        BodyFilters.time(field + "_to", query.getFirst(field + "_to")));
  }

  private static List<MetadataFilter> metadata(MultivaluedMap<String, String> query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : texts(query, "metadata")) {
      int colon = pair.indexOf(':');
      if (colon < 1) {
        throw new InvalidValueException("metadata must be key:value");
      }
      values
          .computeIfAbsent(pair.substring(0, colon), key -> new ArrayList<>())
          .add(pair.substring(colon + 1));
    }
    return values.entrySet().stream()
        .map(entry -> new MetadataFilter(entry.getKey(), entry.getValue()))
        .toList();
  }
}
