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
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads executions, and the attempts of one, in pages. */
public final class Listing {

  private static final String EXECUTIONS = "executions e";

  /** Attempts in the shape of executions, each with its own id, state, times and error. */
  private static final String ATTEMPTS =
      """
      (SELECT a.id,
              CASE WHEN a.finished_at IS NULL THEN x.state ELSE a.state END AS state,
              x.function_id, x.scheduled_at, x.due_at, x.discard_after, x.metadata,
              x.executed_by, x.rerun_of, x.admitted_at, x.stuck_reason, x.schedule_id,
              x.nominal_time, a.attempt, a.started_at, a.finished_at, a.error_code,
              a.started_at AS created_at,
              COALESCE(a.finished_at, a.started_at) AS updated_at
       FROM attempts a
       JOIN executions x ON x.id = a.execution_id
       WHERE a.execution_id = :execution) e""";

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
    return page(
        () -> new ExecutionQuery(EXECUTIONS).matching(filter),
        Fingerprint.of("executions", filter),
        page);
  }

  /**
   * A page of the attempts of an execution that match.
   *
   * @throws InvalidValueException if the cursor is not one of this list
   */
  public Page<Execution> attempts(ExecutionId id, ExecutionFilter filter, PageRequest page) {
    return page(
        () -> new ExecutionQuery(ATTEMPTS).with("execution", id).matching(filter),
        Fingerprint.of(id.value(), filter),
        page);
  }

  private Page<Execution> page(Supplier<ExecutionQuery> all, long list, PageRequest page) {
    Position cursor = page.cursor() == null ? null : Position.fromCursor(page.cursor(), list);
    return jdbi.withHandle(
        handle -> {
          List<Execution> rows = read(handle, all.get(), page, cursor);
          boolean ahead = rows.size() > page.size();
          boolean behind = cursor != null && isBehind(handle, all.get(), page, cursor);
          return page(
              rows.subList(0, Math.min(rows.size(), page.size())), list, page, ahead, behind);
        });
  }

  /** One row more than wanted, in the direction of reading, to know whether others follow. */
  private static List<Execution> read(
      Handle handle, ExecutionQuery query, PageRequest page, @Nullable Position cursor) {
    if (cursor != null) {
      query.where(page.backward() ? ">" : "<", cursor);
    }
    return query.read(handle, !page.backward(), page.size() + 1);
  }

  /** Whether there are rows on the side from which the page was reached. */
  private static boolean isBehind(
      Handle handle, ExecutionQuery query, PageRequest page, Position cursor) {
    return query.where(page.backward() ? "<=" : ">=", cursor).exists(handle);
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
