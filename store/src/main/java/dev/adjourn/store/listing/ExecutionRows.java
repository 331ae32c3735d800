package dev.adjourn.store.listing;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.FunctionName;
import dev.adjourn.store.execution.ExecutionDao;
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

  private static final String BY_IDS =
      "SELECT "
          + ExecutionDao.COLUMNS
          + """
          FROM executions e
          JOIN functions f ON f.id = e.function_id
          WHERE e.id = ANY(:ids)
          ORDER BY e.id\s""";

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
    return rows(new Search(handle, filter, newestFirst).ids(span, limit), newestFirst);
  }

  private List<Execution> rows(List<String> ids, boolean newestFirst) {
    return handle
        .createQuery(BY_IDS + (newestFirst ? "DESC" : "ASC"))
        .bind("ids", ids.toArray(String[]::new))
        .mapTo(Execution.class)
        .list();
  }

  /** The last of so many. */
  Optional<Position> last(int limit) {
    List<String> ids = new Search(handle, filter, true).ids(Span.ALL, limit);
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(Position.of(rows(ids.subList(ids.size() - 1, ids.size()), true).get(0)));
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
