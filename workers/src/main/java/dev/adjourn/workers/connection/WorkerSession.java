package dev.adjourn.workers.connection;

import dev.adjourn.client.AdjournException;
import dev.adjourn.model.protocol.OrchestrationHost;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.attempts.AttemptHost;
import dev.adjourn.workers.attempts.AttemptServices;
import dev.adjourn.workers.attempts.AttemptSettings;
import dev.adjourn.workers.attempts.Capacity;
import dev.adjourn.workers.attempts.Heartbeats;
import dev.adjourn.workers.attempts.RunningAttempts;
import dev.adjourn.workers.logs.LogShipping;
import dev.adjourn.workers.orchestration.OrchestrationHosting;
import dev.adjourn.workers.orchestration.OrchestrationLogs;
import dev.adjourn.workers.orchestration.OrchestrationOverHttp;
import dev.adjourn.workers.orchestration.Steps;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A registered worker: its lease, its polling, its running attempts, until its farewell. */
final class WorkerSession {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerSession.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Api api;
  private final WorkerSettings settings;
  private final Registration registration;
  private final RunningAttempts running = new RunningAttempts();
  private final LogShipping logs;
  private final Lease lease;
  private final Heartbeats heartbeats;
  private final TemporalWorker temporal;
  private final TemporalWatch watch;

  WorkerSession(
      Api api,
      WorkerSettings settings,
      HostedFunctions functions,
      Lifecycle lifecycle,
      Registered registered) {
    this.api = api;
    this.settings = settings;
    this.registration = registered.answer();
    this.logs = new LogShipping(api.protocol()::log, registration.linesWithCompletion());
    this.lease = new Lease(api.protocol(), registered.request(), registration, running);
    this.heartbeats = new Heartbeats(lease::renewSoon);
    Capacity capacity = new Capacity(settings.capacity());
    AttemptHost host =
        new AttemptHost(
            functions.functions(),
            capacity,
            running,
            attemptSettings(lifecycle),
            new AttemptServices(api.protocol(), api.client(), logs, heartbeats));
    this.temporal =
        new TemporalWorker(
            settings.workerId(),
            registration,
            capacity,
            host,
            new AdmissionOverHttp(api.protocol()));
    host(functions);
    this.watch = new TemporalWatch(registration.temporalAddress(), temporal::probe);
  }

  private void host(HostedFunctions functions) {
    Steps steps = new Steps();
    OrchestrationLogs lines = new OrchestrationLogs(logs, registration.logLimits());
    OrchestrationHosting hosting =
        new OrchestrationHosting(
            functions.orchestrations(), steps, lines, registration.copyLimitBytes());
    for (String version : functions.servedVersions()) {
      temporal.host(
          new OrchestrationHost(settings.application(), version),
          hosting,
          new OrchestrationOverHttp(api.protocol(), steps, lines));
    }
  }

  private AttemptSettings attemptSettings(Lifecycle lifecycle) {
    return new AttemptSettings(
        settings.workerId(),
        registration.graceMillis(),
        registration.copyLimitBytes(),
        registration.logLimits(),
        lifecycle::isDraining);
  }

  /** Keeps the lease from now on. */
  void keepLease() {
    lease.start();
  }

  /** Begins to poll; fails while Temporal is away, and may then be called again. */
  void startPolling() {
    temporal.start();
    watch.start();
  }

  /** Takes nothing more, lets running functions end, then stops them, and leaves. */
  void drain() throws InterruptedException {
    watch.close();
    temporal.stopPolling();
    LOG.info(
        "Taking no more; running functions ({}) have {} s to end",
        running.size(),
        settings.drain().toSeconds());
    if (!running.awaitNone(settings.drain())) {
      LOG.warn("Stopping {} functions that did not end in time", running.size());
      running.cancelAll(Cancellation.SHUTDOWN);
      running.awaitNone(LAST_WORDS.plusMillis(registration.graceMillis()));
      running.giveUpAll();
    }
    temporal.close(LAST_WORDS);
    leave();
  }

  private void leave() {
    lease.close();
    heartbeats.close();
    logs.close();
    try {
      api.protocol().leave(settings.workerId());
    } catch (AdjournException e) {
      LOG.info("Left without a farewell, the lease will end by itself: {}", e.getMessage());
    }
  }

  /**
   * A registration.
   *
   * @param request what was registered
   * @param answer what the api-server said
   */
  record Registered(RegistrationRequest request, Registration answer) {}
}
