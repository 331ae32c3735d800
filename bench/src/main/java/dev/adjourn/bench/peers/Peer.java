package dev.adjourn.bench.peers;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A library with certain settings; those that start soon are first. */
public enum Peer {
  DB_SCHEDULER_TUNED("db-scheduler tuned", 20),
  DBOS_DIRECT("DBOS without queue", 20),
  JOBRUNR_TUNED("JobRunr tuned", 20),
  DBOS_QUEUE_TUNED("DBOS queue tuned", 20),
  DB_SCHEDULER("db-scheduler", 10),
  DBOS_QUEUE("DBOS queue", 10),
  JOBRUNR("JobRunr", 10);

  private final String label;
  private final int connections;

  Peer(String label, int connections) {
    this.label = label;
    this.connections = connections;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** In the pool; 10 is what pools have by default. */
  int connections() {
    return connections;
  }

  /** Starts it on an empty database. */
  Contender start(DataSource database) throws SQLException {
    return switch (this) {
      case DB_SCHEDULER_TUNED -> DbScheduler.tuned(database);
      case DBOS_DIRECT -> Dbos.direct(database);
      case JOBRUNR_TUNED -> JobRunner.tuned(database);
      case DBOS_QUEUE_TUNED -> Dbos.tunedQueue(database);
      case DB_SCHEDULER -> DbScheduler.withDefaults(database);
      case DBOS_QUEUE -> Dbos.queue(database);
      case JOBRUNR -> JobRunner.withDefaults(database);
    };
  }
}
