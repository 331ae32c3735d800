package dev.adjourn.bench.peers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** A one-time task of db-scheduler. */
final class DbScheduler implements InProcess {
  private static final TaskDescriptor<Integer> TASK = TaskDescriptor.of("job", Integer.class);

  // what its documentation has users make
  private static final String SCHEMA =
      """
      CREATE TABLE scheduled_tasks (
        task_name TEXT NOT NULL,
        task_instance TEXT NOT NULL,
        task_data BYTEA,
        execution_time TIMESTAMPTZ NOT NULL,
        picked BOOLEAN NOT NULL,
        picked_by TEXT,
        last_success TIMESTAMPTZ,
        last_failure TIMESTAMPTZ,
        consecutive_failures INT,
        last_heartbeat TIMESTAMPTZ,
        version BIGINT NOT NULL,
        priority SMALLINT,
        PRIMARY KEY (task_name, task_instance));
      CREATE INDEX ON scheduled_tasks (execution_time);
      CREATE INDEX ON scheduled_tasks (last_heartbeat);
      CREATE INDEX ON scheduled_tasks (priority DESC, execution_time ASC);
      """;

  private final Scheduler scheduler;

  private DbScheduler(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** With its defaults: 10 threads, a poll every 10 s. */
  static DbScheduler withDefaults(DataSource database) throws SQLException {
    return start(database, builder(database));
  }

  /** As fast as it gets: what this process hands over it runs at once, and fetches many in one. */
  static DbScheduler tuned(DataSource database) throws SQLException {
    return start(
        database,
        builder(database)
            .threads(20)
            .enableImmediateExecution()
            .pollUsingLockAndFetch(1, 4)
            .pollingInterval(Duration.ofMillis(100)));
  }

  @Override
  public void enqueue(int number) {
    scheduler.schedule(
        TASK.instance(Integer.toString(number)).data(number).scheduledTo(Instant.now()));
  }

  @Override
  public void close() {
    scheduler.stop();
  }

  private static SchedulerBuilder builder(DataSource database) {
    return Scheduler.create(
        database, Tasks.oneTime(TASK).execute((job, context) -> Starts.happen(job.getData())));
  }

  private static DbScheduler start(DataSource database, SchedulerBuilder builder)
      throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(SCHEMA);
    }
    Scheduler scheduler = builder.build();
    scheduler.start();
    return new DbScheduler(scheduler);
  }
}
