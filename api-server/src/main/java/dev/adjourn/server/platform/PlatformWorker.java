package dev.adjourn.server.platform;

import dev.adjourn.workflows.AdmissionActivities;
import dev.adjourn.workflows.CronActivities;
import dev.adjourn.workflows.CronTickImpl;
import dev.adjourn.workflows.ExecutionWorkflowImpl;
import dev.adjourn.workflows.TaskQueues;
import io.dropwizard.lifecycle.Managed;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls Temporal for the workflows that are the platform's to host. The server does not wait for
 * it: while Temporal is away it tries again every second.
 */
public final class PlatformWorker implements Managed {

  private static final Logger LOG = LoggerFactory.getLogger(PlatformWorker.class);

  private static final boolean VIRTUAL_THREADS = Runtime.version().feature() >= 21;
  private static final long PAUSE_SECONDS = 1;
  private static final long LAST_WORDS_SECONDS = 5;

  private final WorkflowServiceStubs stubs;
  private final WorkerFactory factory;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread starter = new Thread(this::startWhenTemporalIsThere, "platform-worker");

  /**
   * Makes one that does not poll yet.
   *
   * @param stubs a connection of its own, which it closes
   * @param namespace of all executions
   */
  public PlatformWorker(
      WorkflowServiceStubs stubs,
      String namespace,
      PlatformConfiguration configuration,
      AdmissionActivities admissions,
      CronActivities schedules) {
    this.stubs = stubs;
    this.factory =
        WorkerFactory.newInstance(
            WorkflowClient.newInstance(
                stubs, WorkflowClientOptions.newBuilder().setNamespace(namespace).build()),
            WorkerFactoryOptions.newBuilder()
                .setUsingVirtualWorkflowThreads(VIRTUAL_THREADS)
                .build());
    Worker worker = factory.newWorker(TaskQueues.PLATFORM, options(configuration));
    worker.registerWorkflowImplementationTypes(ExecutionWorkflowImpl.class, CronTickImpl.class);
    worker.registerActivitiesImplementations(admissions, schedules);
    starter.setDaemon(true);
  }

  private static WorkerOptions options(PlatformConfiguration configuration) {
    return WorkerOptions.newBuilder()
        .setMaxConcurrentWorkflowTaskExecutionSize(configuration.maxConcurrent())
        .setMaxConcurrentLocalActivityExecutionSize(configuration.maxConcurrent())
        .setLocalActivityWorkerOnly(true) // attempts are run by workers
        .setUsingVirtualThreads(VIRTUAL_THREADS)
        .build();
  }

  @Override
  public void start() {
    starter.start();
  }

  private void startWhenTemporalIsThere() {
    try {
      while (!tryToStart()) {
        if (stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
          return;
        }
      }
      LOG.info("Hosting workflows on the task queue {}", TaskQueues.PLATFORM);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryToStart() {
    try {
      factory.start();
      return true;
    } catch (RuntimeException e) {
      LOG.debug("Temporal is not there yet", e);
      return stopped.getCount() == 0;
    }
  }

  /** Polls no more, and gives what was taken some seconds. */
  @Override
  public void stop() throws InterruptedException {
    stopped.countDown();
    starter.interrupt();
    starter.join();
    if (factory.isStarted()) { // else the shutdown would call a Temporal that is away, and fail
      factory.shutdown();
      factory.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
      factory.shutdownNow();
    }
    stubs.shutdownNow();
  }
}
