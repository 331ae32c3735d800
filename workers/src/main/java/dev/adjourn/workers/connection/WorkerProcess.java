package dev.adjourn.workers.connection;

import dev.adjourn.client.BadRequestException;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.workers.logs.LogCapture;
import dev.adjourn.workflows.ExecutionWorkflow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a worker: register, poll, drain. Thread-safe. */
public final class WorkerProcess {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

  private final HostedFunctions functions;
  private final WorkerSettings settings;
  private final Api api;
  private final Lifecycle lifecycle = new Lifecycle();
  private final Persistence persistence = new Persistence(lifecycle);
  private final ReadyFile readyFile;
  private volatile @Nullable WorkerSession session;

  /** A worker that has not begun. */
  public WorkerProcess(HostedFunctions functions, WorkerSettings settings) {
    this.functions = functions;
    this.settings = settings;
    this.api = Api.of(settings);
    this.readyFile = new ReadyFile(settings.readyFile());
  }

  /**
   * Registers and begins to poll; waits as long as the api-server or Temporal is away.
   *
   * @return false if the worker was stopped before
   * @throws BadRequestException if the api-server refuses the functions as they are declared
   */
  public boolean start() throws InterruptedException {
    readyFile.delete(); // one that a killed predecessor left
    LogCapture.install();
    RegistrationRequest request = request();
    Optional<Registration> answer =
        persistence.until(
            "the api-server at " + settings.endpoint(), () -> api.protocol().register(request));
    return answer.isPresent()
        && poll(new WorkerSession.Registered(request, answer.get()))
        && becomeReady();
  }

  private RegistrationRequest request() {
    return new RegistrationRequest(
        settings.application(),
        settings.workerId(),
        settings.buildId(),
        settings.capacity(),
        List.of(ExecutionWorkflow.TYPE),
        functions.declarations(),
        functions.servedVersions(),
        settings.hosting());
  }

  private boolean poll(WorkerSession.Registered registered) throws InterruptedException {
    WorkerSession begun = new WorkerSession(api, settings, functions, lifecycle, registered);
    session = begun;
    begun.keepLease();
    return persistence
        .until(
            "Temporal at " + registered.answer().temporalAddress(),
            () -> {
              begun.startPolling();
              return true;
            })
        .orElse(false);
  }

  private boolean becomeReady() {
    readyFile.create();
    LOG.info(
        "Adjourn worker is ready: application {}, {} functions, build {}, capacity {}",
        settings.application(),
        functions.size(),
        settings.buildId(),
        settings.capacity());
    return true;
  }

  /** Drains and leaves. A second call waits for the first one. */
  public void stop() throws InterruptedException {
    if (!lifecycle.beginDrain()) {
      lifecycle.awaitStopped();
      return;
    }
    try {
      readyFile.delete();
      WorkerSession begun = session;
      if (begun != null) {
        begun.drain();
      }
      LOG.info("Adjourn worker has stopped");
    } finally {
      lifecycle.stopped();
    }
  }

  /** Waits until the worker has stopped. */
  public void awaitStop() throws InterruptedException {
    lifecycle.awaitStopped();
  }
}
