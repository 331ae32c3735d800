package dev.adjourn.server.http;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;

/** What a failed request has to do with PostgreSQL. */
enum DatabaseFailure {
  /** It cannot be reached, is shutting down, or did not answer in time: try again. */
  AWAY,
  /** It was given a value that it cannot hold. */
  BAD_DATA,
  /** Nothing, or nothing that the caller can change. */
  OTHER;

  static DatabaseFailure of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectionException) {
        return AWAY;
      }
      if (cause instanceof SQLException sql) {
        return ofState(String.valueOf(sql.getSQLState()));
      }
    }
    return OTHER;
  }

  /** By the class of the SQL state: PostgreSQL's manual, appendix A. */
  private static DatabaseFailure ofState(String state) {
    // 08 connection, 57 operator intervention, 53 resources, 40 rollback, 55 lock not available
    if (state.matches("(08|57|53|40|55|25P03).*")) {
      return AWAY;
    }
    return state.startsWith("22") ? BAD_DATA : OTHER;
  }
}
