package dev.adjourn.store.listing;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Page;
import dev.adjourn.model.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads executions, and the attempts of one, in pages. */
public final class Listing {

  /**
   * Each statement finds its order in an index; the planner shall take it even where it expects so
   * few rows that gathering and sorting them would seem cheaper.
   */
  static final String BY_INDEX =
      """
      SET LOCAL enable_bitmapscan = off;
      SET LOCAL enable_seqscan = off;
      SET LOCAL enable_hashjoin = off;
      SET LOCAL enable_mergejoin = off;
      SET LOCAL plan_cache_mode = force_generic_plan;
      SET LOCAL jit = off""";

  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;\n" + BY_INDEX;

  private final Jdbi jdbi;

  /** Makes one that reads from this database. */
  public Listing(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A page of all executions that match.
   *
   * @throws InvalidValueException if the cursor is not one of this list
   */
  public Page<Execution> executions(ExecutionFilter filter, PageRequest page) {
    long list = Fingerprint.of("executions", filter);
    Position cursor = cursor(page, list);
    return jdbi.withHandle(
        handle -> handle.inTransaction(one -> executions(one, filter, page, cursor, list)));
  }

  /**
   * The cursor that a page has which ends behind so many of the newest that match, or at the last
   * of them; without reading the pages before it. Absent if none matches. Functions are named by
   * id.
   */
  public Optional<String> cursorBehind(ExecutionFilter filter, int rows) {
    long list = Fingerprint.of("executions", filter);
    return jdbi.withHandle(
        handle ->
            handle.inTransaction(
                one -> {
                  one.execute(SNAPSHOT);
                  return new ExecutionRows(one, filter).last(rows).map(row -> row.toCursor(list));
                }));
  }

  /**
   * A page of the attempts of an execution that match.
   *
   * @throws InvalidValueException if the cursor is not one of this list
   */
  public Page<Execution> attempts(ExecutionId id, ExecutionFilter filter, PageRequest page) {
    long list = Fingerprint.of(id.value(), filter);
    Position cursor = cursor(page, list);
    return jdbi.withHandle(
        handle -> {
          AttemptQuery query = AttemptQuery.of(handle, id, filter);
          List<Execution> rows = query.read(cursor, !page.backward(), page.size() + 1);
          boolean behind = cursor != null && query.isBehind(cursor, !page.backward());
          return page(rows, list, page, behind);
        });
  }

  /** In a snapshot: what the statements of the search see must fit together. */
  private static Page<Execution> executions(
      Handle handle,
      ExecutionFilter filter,
      PageRequest page,
      @Nullable Position cursor,
      long list) {
    handle.execute(SNAPSHOT);
    Optional<ExecutionRows> query = ExecutionRows.of(handle, filter);
    if (query.isEmpty()) {
      return page(List.of(), list, page, false);
    }
    List<Execution> rows = query.get().read(cursor, !page.backward(), page.size() + 1);
    boolean behind = cursor != null && query.get().isBehind(cursor, !page.backward());
    return page(rows, list, page, behind);
  }

  private static @Nullable Position cursor(PageRequest page, long list) {
    return page.cursor() == null ? null : Position.fromCursor(page.cursor(), list);
  }

  /** Of one row more than wanted, in the direction of reading, to know whether others follow. */
  private static Page<Execution> page(
      List<Execution> read, long list, PageRequest page, boolean behind) {
    boolean ahead = read.size() > page.size();
    return page(read.subList(0, Math.min(read.size(), page.size())), list, page, ahead, behind);
  }

  private static Page<Execution> page(
      List<Execution> rows, long list, PageRequest page, boolean ahead, boolean behind) {
    if (!page.backward()) {
      return new Page<>(rows, info(rows, list, ahead, behind));
    }
    List<Execution> newestFirst = new ArrayList<>(rows);
    Collections.reverse(newestFirst);
    return new Page<>(newestFirst, info(newestFirst, list, behind, ahead));
  }

  private static Page.Info info(
      List<Execution> rows, long list, boolean hasNextPage, boolean hasPrevPage) {
    if (rows.isEmpty()) {
      return new Page.Info(hasNextPage, hasPrevPage, null, null);
    }
    Execution last = rows.get(rows.size() - 1);
    return new Page.Info(
        hasNextPage,
        hasPrevPage,
        Position.of(rows.get(0)).toCursor(list),
        Position.of(last).toCursor(list));
  }
}
