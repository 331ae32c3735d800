package dev.adjourn.store.listing;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.FunctionName;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A query on all executions.
 *
 * @param filter names functions by id only
 */
record ExecutionRows(Handle handle, ExecutionFilter filter) {

  /** Gives functions their ids; absent if there is none of those that are named. */
  static Optional<ExecutionRows> of(Handle handle, ExecutionFilter filter) {
    if (filter.functionNames().isEmpty()) {
      return Optional.of(new ExecutionRows(handle, filter));
    }
    List<String> ids =
        named(handle, filter.functionNames()).stream()
            .filter(id -> filter.functionIds().isEmpty() || filter.functionIds().contains(id))
            .toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(new ExecutionRows(handle, filter.withFunctionIds(ids)));
  }

  private static List<String> named(Handle handle, List<FunctionName> names) {
    return handle
        .createQuery("SELECT id FROM functions WHERE name = ANY(:names)")
        .bind("names", names.stream().map(FunctionName::value).toArray(String[]::new))
        .mapTo(String.class)
        .list();
  }

  /** Those behind a row, in the direction of reading. */
  List<Execution> read(@Nullable Position row, boolean newestFirst, int limit) {
    Span span = row == null ? Span.ALL : Span.ALL.continued(row.id(), newestFirst);
    return new Search(handle, filter, newestFirst).rows(span, limit);
  }

  /** The last of so many. */
  Optional<Position> last(int limit) {
    List<String> ids = new Search(handle, filter, true).ids(Span.ALL, limit);
    return ids.isEmpty()
        ? Optional.empty()
        : new Search(handle, filter, true)
            .rows(Span.ALL.continued(Span.after(ids.get(ids.size() - 1)), true), 1).stream()
                .map(Position::of)
                .findFirst();
  }

  /** Whether there are any on the other side of a row, or the row itself. */
  boolean isBehind(Position row, boolean newestFirst) {
    return matches(row.id()) || isAnyBehind(row.id(), !newestFirst);
  }

  private boolean isAnyBehind(String id, boolean newestFirst) {
    return !new Search(handle, filter, newestFirst)
        .ids(Span.ALL.continued(id, newestFirst), 1)
        .isEmpty();
  }

  private boolean matches(String id) {
    Conditions conditions = Conditions.of(filter);
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM executions e WHERE e.id = :row AND "
                + conditions.sql()
                + ")")
        .bind("row", id)
        .bindMap(conditions.values())
        .mapTo(Boolean.class)
        .one();
  }
}
