package dev.adjourn.store.listing;

import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The spans of times of a filter.
 *
 * @param all one for each column that has one
 */
record Ranges(List<Lateness> all) {

  static Ranges of(ExecutionFilter filter) {
    List<Lateness> ranges = new ArrayList<>();
    if (!filter.scheduledAt().equals(TimeRange.ALL)) {
      ranges.add(new Lateness("scheduled_at", filter.scheduledAt()));
    }
    if (!filter.startedAt().equals(TimeRange.ALL)) {
      ranges.add(new Lateness("started_at", filter.startedAt()));
    }
    return new Ranges(ranges);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** A span, cut where the usual rows of a range begin and end, in the direction of reading. */
  List<Span> parts(Span span, Direction direction) {
    List<Span> parts = List.of(span);
    for (Lateness range : all) {
      parts = parts.stream().flatMap(part -> part.cut(range.usual()).stream()).toList();
    }
    List<Span> inOrder = new ArrayList<>(parts);
    if (direction.newestFirst()) {
      Collections.reverse(inOrder);
    }
    return inOrder;
  }

  /**
   * What must hold in a part: rows are of unusual classes where usual ones cannot match. Absent if
   * nothing can match there.
   */
  Optional<List<Postings>> in(Span part) {
    List<Postings> postings = new ArrayList<>();
    for (Lateness range : all) {
      if (part.within(range.usual()).isEmpty()) {
        List<Lateness.Bucket> classes = range.unusual(part);
        if (classes.isEmpty()) {
          return Optional.empty();
        }
        postings.add(Postings.unusual(range, classes, sql(), values()));
      }
    }
    return Optional.of(postings);
  }

  private String sql() {
    return all.stream().map(Lateness::rangeSql).collect(Collectors.joining(" AND "));
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    all.forEach(range -> values.putAll(range.values()));
    return values;
  }
}
