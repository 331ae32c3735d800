package dev.adjourn.store.function;

import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which functions run inside workflow tasks, as far as they do not declare it. */
public interface InlineDao {

  /** Whether each of these functions does so now, by id. */
  @SqlQuery(
      """
      SELECT id, inline
      FROM functions
      WHERE COALESCE(options ->> 'inline', 'auto') = 'auto'
        AND orchestration_version IS NULL
      """)
  @KeyColumn("id")
  @ValueColumn("inline")
  Map<String, Boolean> undeclared();

  /** Lets a function that declares nothing do so, or no longer. */
  @SqlUpdate(
      """
      UPDATE functions
      SET inline = :inline
      WHERE id = :functionId
        AND inline <> :inline
        AND COALESCE(options ->> 'inline', 'auto') = 'auto'
      """)
  int set(String functionId, boolean inline);

  /** The same for all functions that declare nothing. */
  @SqlUpdate(
      """
      UPDATE functions
      SET inline = :inline
      WHERE inline <> :inline
        AND COALESCE(options ->> 'inline', 'auto') = 'auto'
        AND orchestration_version IS NULL
      """)
  int setAll(boolean inline);
}
