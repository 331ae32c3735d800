package dev.adjourn.store.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The statements of a {@link Search}. Whatever the values are, each can be answered in one way
 * only: so many ids out of one index in its order, then each row by its primary key.
 *
 * @param conditions what a row must meet
 */
record Stretches(Handle handle, Conditions conditions, boolean newestFirst) {

  /** As many executions with a time in a wanted span are all looked at, in any order. */
  static final int FEW = 500;

  /**
   * What one stretch of ids has brought.
   *
   * @param reached the last id that was looked at; absent: there are no more
   * @param ids those that match, in order
   */
  record Stretch(Optional<String> reached, List<String> ids) {}

  /** Where each would get; absent: to its end. */
  List<Optional<String>> reaches(List<Postings> postings, Span span, int length) {
    String sql =
        postings.stream()
            .map(one -> "(" + reached(ids(one, length), one.each(length)) + ")")
            .collect(Collectors.joining(",\n", "SELECT ", ""));
    Query query = within(sql, span);
    postings.forEach(one -> query.bindMap(one.values()));
    return query.map((row, context) -> texts(row, postings.size())).one();
  }

  /** Looks at the next ids of the one that gets furthest, and keeps the first that match. */
  Stretch look(List<Postings> postings, Span span, int length, int limit) {
    String complete = "r.reached IS NULL OR c.id " + (newestFirst ? ">=" : "<=") + " r.reached";
    String sql =
        """
        WITH %s
        SELECT r.reached,
               %s AS ids
        FROM r
        """
            .formatted(
                postings.size() == 1 ? only(postings.get(0), length) : furthest(postings, length),
                matching(complete, limit));
    Query query = within(sql, span);
    postings.forEach(one -> query.bindMap(one.values()));
    return query
        .bindMap(conditions.values())
        .map((row, context) -> new Stretch(text(row, 1), array(row, 2)))
        .one();
  }

  private String only(Postings postings, int length) {
    return known("c", "r", postings, length);
  }

  /** All are asked, and the one is taken whose end is furthest; no end is further than any. */
  private String furthest(List<Postings> postings, int length) {
    StringBuilder each = new StringBuilder();
    List<String> reaches = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < postings.size(); i++) {
      each.append(known("c" + i, "r" + i, postings.get(i), length)).append(",\n");
      reaches.add("SELECT %d AS which, reached FROM r%d".formatted(i, i));
      ids.add("SELECT id FROM c%d WHERE (SELECT which FROM r) = %d".formatted(i, i));
    }
    return """
        %sr AS MATERIALIZED (
          SELECT which, reached
          FROM (%s) AS reaches
          ORDER BY reached COLLATE "C" %s NULLS FIRST, which
          LIMIT 1),
        c AS MATERIALIZED (
          %s)"""
        .formatted(
            each,
            String.join(" UNION ALL ", reaches),
            newestFirst ? "ASC" : "DESC",
            String.join(" UNION ALL ", ids));
  }

  private String known(String ids, String end, Postings postings, int length) {
    return """
        %1$s AS MATERIALIZED (
          %3$s),
        %2$s AS MATERIALIZED (
          %4$s)"""
        .formatted(
            ids,
            end,
            ids(postings, length),
            reached("SELECT n, id FROM " + ids, postings.each(length)));
  }

  /** The first that match, if only a few rows have a time in that span. */
  Optional<List<String>> few(Lateness lateness, Span span, int limit) {
    String sql =
        """
        WITH c AS MATERIALIZED (
          SELECT e.id
          FROM executions e
          WHERE %1$s
          ORDER BY e.%2$s
          LIMIT %3$d),
        r AS MATERIALIZED (
          SELECT count(*) < %3$d AS few FROM c)
        SELECT r.few,
               %4$s AS ids
        FROM r
        """
            .formatted(
                lateness.rangeSql(),
                lateness.column(),
                FEW + 1,
                matching("r.few AND c.id >= :low AND c.id < :high", limit));
    return within(sql, span)
        .bindMap(lateness.values())
        .bindMap(conditions.values())
        .map((row, context) -> row.getBoolean(1) ? Optional.of(array(row, 2)) : NONE)
        .one();
  }

  private static final Optional<List<String>> NONE = Optional.empty();

  private String ids(Postings postings, int length) {
    return postings.sql(newestFirst, postings.each(length));
  }

  /** Up to there all branches are known: the nearest end of those that may have more. */
  private String reached(String ids, int each) {
    return """
        SELECT %s(last) AS reached
        FROM (
          SELECT %s(id) AS last
          FROM (%s) AS known
          GROUP BY n
          HAVING count(*) = %d) AS ends"""
        .formatted(newestFirst ? "max" : "min", newestFirst ? "min" : "max", ids, each);
  }

  /** LATERAL with a limit: each row by its key, not by a join that reads the whole table. */
  private String matching(String known, int limit) {
    return """
        ARRAY(
          SELECT m.id
          FROM c
          CROSS JOIN LATERAL (
            SELECT e.id
            FROM executions e
            WHERE e.id = c.id
              AND %s
            LIMIT 1) AS m
          WHERE %s
          ORDER BY m.id %s
          LIMIT %d)"""
        .formatted(conditions.sql(), known, newestFirst ? "DESC" : "ASC", limit);
  }

  private Query within(String sql, Span span) {
    return handle.createQuery(sql).bind("low", span.low()).bind("high", span.high());
  }

  private static Optional<String> text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static List<Optional<String>> texts(ResultSet row, int columns) throws SQLException {
    List<Optional<String>> texts = new ArrayList<>();
    for (int column = 1; column <= columns; column++) {
      texts.add(text(row, column));
    }
    return texts;
  }

  private static List<String> array(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
