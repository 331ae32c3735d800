package dev.adjourn.bench.peers;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.StartWorkflowOptions;
import dev.dbos.transact.config.DBOSConfig;
import dev.dbos.transact.workflow.Queue;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A workflow of DBOS without steps. */
final class Dbos implements InProcess {
  private final DBOS dbos;
  private final JobWorkflow workflow;
  private final StartWorkflowOptions options;

  private Dbos(DBOS dbos, JobWorkflow workflow, StartWorkflowOptions options) {
    this.dbos = dbos;
    this.workflow = workflow;
    this.options = options;
  }

  /** Through a queue with its defaults: no limit, a poll every second. */
  static Dbos queue(DataSource database) {
    return start(database, new Queue("jobs"));
  }

  /** Through a queue that is polled as often as makes sense. */
  static Dbos tunedQueue(DataSource database) {
    return start(database, new Queue("jobs").withPollingInterval(Duration.ofMillis(10)));
  }

  /** Without a queue: this process runs it as soon as it is stored. */
  static Dbos direct(DataSource database) {
    return start(database, null);
  }

  @Override
  public void enqueue(int number) {
    var unused = dbos.startWorkflow(() -> workflow.run(number), options);
  }

  @Override
  public void close() {
    dbos.close();
  }

  private static Dbos start(DataSource database, @Nullable Queue queue) {
    DBOS dbos = new DBOS(DBOSConfig.defaults("bench").withDataSource(database));
    JobWorkflow workflow = dbos.registerProxy(JobWorkflow.class, new JobWorkflow.Impl());
    if (queue != null) {
      dbos.registerQueue(queue);
    }
    dbos.launch();
    StartWorkflowOptions options = new StartWorkflowOptions();
    return new Dbos(dbos, workflow, queue == null ? options : options.withQueue(queue));
  }
}
