package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The lock on an execution's row, under which a transition decides. */
interface RowLock {

  /** Waits for whoever is deciding on the row; what the next statements see stays so. */
  @SqlQuery("SELECT state FROM executions WHERE id = :id FOR NO KEY UPDATE")
  Optional<ExecutionState> state(ExecutionId id);
}
