package dev.adjourn.bench.peers;

import java.time.Duration;
import javax.sql.DataSource;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;

/** A background job of JobRunr. */
final class JobRunner implements InProcess {
  // less is refused
  private static final Duration LEAST_POLL = Duration.ofSeconds(5);

  private final JobScheduler scheduler;

  private JobRunner(JobScheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** With its defaults: 8 threads for each core, a poll every 15 s. */
  static JobRunner withDefaults(DataSource database) {
    return start(
        database, BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration());
  }

  /** As fast as it gets. */
  static JobRunner tuned(DataSource database) {
    return start(
        database,
        BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
            .andPollInterval(LEAST_POLL)
            .andWorkerCount(64));
  }

  @Override
  public void enqueue(int number) {
    var unused = scheduler.enqueue(() -> Starts.happen(number));
  }

  @Override
  public void close() {
    var unused = JobRunr.destroy();
  }

  private static JobRunner start(
      DataSource database, BackgroundJobServerConfiguration configuration) {
    return new JobRunner(
        JobRunr.configure()
            .useStorageProvider(SqlStorageProviderFactory.using(database))
            .useBackgroundJobServer(configuration)
            .initialize()
            .getJobScheduler());
  }
}
