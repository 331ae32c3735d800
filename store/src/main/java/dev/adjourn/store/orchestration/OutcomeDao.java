package dev.adjourn.store.orchestration;

import dev.adjourn.model.protocol.ChildOutcome;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** How executions have ended. */
public interface OutcomeDao {

  /**
   * The outcomes of those that have ended, without results that alone are longer than the limit in
   * bytes; of the others only the first ones, as many as fit within it.
   */
  @SqlQuery(
      """
      WITH ended AS (
        SELECT e.id, e.state, e.attempt, p.body,
               octet_length(p.body) > :limit AS too_long,
               sum(CASE WHEN octet_length(p.body) <= :limit THEN octet_length(p.body) ELSE 0 END)
                 OVER (ORDER BY e.id) AS bytes
        FROM executions e
        LEFT JOIN payloads p ON p.execution_id = e.id AND p.kind = 'result'
        WHERE e.id = ANY(:ids)
          AND e.state IN ('succeed', 'failed', 'cancelled', 'aborted', 'discarded'))
      SELECT d.id,
             d.state,
             CASE WHEN NOT d.too_long THEN d.body END AS result,
             COALESCE(d.too_long, FALSE) AS too_long,
             CASE WHEN d.state = 'failed' THEN a.error END AS error
      FROM ended d
      LEFT JOIN attempts a ON a.execution_id = d.id AND a.attempt = d.attempt
      WHERE COALESCE(d.bytes, 0) <= :limit
      ORDER BY d.id
      """)
  List<ChildOutcome> outcomes(List<String> ids, int limit);
}
