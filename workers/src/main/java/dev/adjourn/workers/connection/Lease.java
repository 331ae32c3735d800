package dev.adjourn.workers.connection;

import dev.adjourn.client.AdjournException;
import dev.adjourn.client.CallInterruptedException;
import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.protocol.LeaseAnswer;
import dev.adjourn.model.protocol.LeaseRenewal;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.workers.attempts.RunningAttempts;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the worker's lease with the api-server, and does what its answers say (rule 18). */
final class Lease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private final WorkerProtocol api;
  private final RegistrationRequest request;
  private final Registration registration;
  private final RunningAttempts running;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "adjourn-lease");
            made.setDaemon(true);
            return made;
          });
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Presence presence = new Presence("The api-server");

  Lease(
      WorkerProtocol api,
      RegistrationRequest request,
      Registration registration,
      RunningAttempts running) {
    this.api = api;
    this.request = request;
    this.registration = registration;
    this.running = running;
  }

  void start() {
    long millis = registration.renewMillis();
    var unused = thread.scheduleWithFixedDelay(this::renew, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Renews at once, for what the answer says; calls that come before that are one. */
  void renewSoon() {
    if (asked.compareAndSet(false, true)) {
      try {
        thread.execute(this::renewAsAsked);
      } catch (RejectedExecutionException e) {
        // the worker leaves
      }
    }
  }

  private void renewAsAsked() {
    asked.set(false);
    renew();
  }

  /** Renews once. */
  void renew() {
    try {
      RunningAttempts.Held held = running.held();
      LeaseAnswer answer = api.renewLease(new LeaseRenewal(request.workerId(), held.claims()));
      running.obey(answer, held);
      if (!answer.known()) {
        LOG.info("The api-server does not know this worker any more: registering again");
        api.register(request);
      }
      presence.answered();
    } catch (CallInterruptedException e) {
      Thread.currentThread().interrupt(); // the worker leaves
    } catch (AdjournException e) {
      presence.failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError e) { // a function may have taken all there is
      LOG.error("The lease could not be renewed", e); // the next renewal must come all the same
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
