package dev.adjourn.store;

import dev.adjourn.store.outbox.MessageSender;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs each decision as one transaction and hands its messages over once it is committed. All run
 * under READ COMMITTED (protocol rule 1), which the connections bring along: to ask or to set it
 * for each transaction would be a round trip more. What PostgreSQL gave up for a deadlock or a
 * serialization failure is repeated three times (rule 2). Thread-safe.
 */
public final class Transactions {

  private static final int REPEATS = 3;
  private static final Set<String> REPEATABLE = Set.of("40001", "40P01");

  private final Jdbi jdbi;
  private final Daos daos;
  private final MessageSender sender;

  /**
   * Makes one.
   *
   * @param jdbi the database, with {@link Mappings}
   * @param sender gets the messages of each transaction that wrote some
   */
  public Transactions(Jdbi jdbi, MessageSender sender) {
    this.jdbi = jdbi;
    this.daos = new Daos(jdbi);
    this.sender = sender;
  }

  /** Runs the work in one transaction. It may be called again, so it must do nothing else. */
  public <T> T decide(Function<Decision, T> work) {
    for (int repeat = 0; ; repeat++) {
      try {
        return once(work);
      } catch (JdbiException e) {
        if (repeat == REPEATS || !isRepeatable(e)) {
          throw e;
        }
      }
    }
  }

  private <T> T once(Function<Decision, T> work) {
    Decision decision = new Decision(daos, sender.behind());
    T answer = jdbi.inTransaction(handle -> daos.with(handle, () -> work.apply(decision)));
    if (!decision.messages().isEmpty()) {
      sender.accept(decision.messages());
    }
    return answer;
  }

  /** Reads without deciding anything. */
  public <D, T> T read(Class<D> dao, Function<D, T> query) {
    return jdbi.withHandle(handle -> daos.with(handle, () -> query.apply(daos.of(dao))));
  }

  private static boolean isRepeatable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // without a state if the pool had no connection to give
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && REPEATABLE.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
