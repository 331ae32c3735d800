package dev.adjourn.server.outbox;

import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.OutboxMessage;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers one message and sees to its row in the outbox. Never throws. */
public final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Set<Status.Code> UNREACHABLE =
      Set.of(
          Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.RESOURCE_EXHAUSTED);
  private static final long WARNING_INTERVAL = TimeUnit.SECONDS.toNanos(10);

  private final TemporalMessages temporal;
  private final Acknowledgements acknowledgements;
  private final OutboxDao outbox;
  private final Meter sent;
  private final Meter parked;
  private final AtomicLong lastWarning = new AtomicLong(System.nanoTime() - WARNING_INTERVAL);

  /** Makes one that sends to this Temporal. */
  public Delivery(
      TemporalMessages temporal,
      Acknowledgements acknowledgements,
      OutboxDao outbox,
      MetricRegistry metrics) {
    this.temporal = temporal;
    this.acknowledgements = acknowledgements;
    this.outbox = outbox;
    this.sent = metrics.meter("adjourn.outbox.sent");
    this.parked = metrics.meter("adjourn.outbox.parked");
  }

  /**
   * Sends the message; its row goes once Temporal has it, or with the claim that it brings about.
   *
   * @return false if Temporal cannot be reached: trying others now is of no use
   */
  public boolean deliver(OutboxMessage message) {
    try {
      if (temporal.send(message)) {
        acknowledgements.add(message.id());
      }
      sent.mark();
      return true;
    } catch (RuntimeException e) {
      return failed(message, e);
    }
  }

  private boolean failed(OutboxMessage message, RuntimeException failure) {
    Optional<Status> status = status(failure);
    if (status.map(Status::getCode).filter(Status.Code.INVALID_ARGUMENT::equals).isPresent()) {
      park(message, failure);
      return true;
    }
    warnSometimes(message, failure);
    return status.map(Status::getCode).filter(UNREACHABLE::contains).isEmpty();
  }

  private void park(OutboxMessage message, RuntimeException failure) {
    LOG.error("Temporal refuses {} for good, it is set aside", message, failure);
    parked.mark();
    outbox.park(message.id(), String.valueOf(failure));
  }

  private void warnSometimes(OutboxMessage message, RuntimeException failure) {
    long last = lastWarning.get();
    long now = System.nanoTime();
    if (now - last >= WARNING_INTERVAL && lastWarning.compareAndSet(last, now)) {
      LOG.warn(
          "Cannot deliver {} yet, it stays in the outbox: {}",
          message,
          status(failure).map(Status::toString).orElseGet(failure::toString));
    }
  }

  private static Optional<Status> status(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StatusRuntimeException grpc) {
        return Optional.of(grpc.getStatus());
      }
    }
    return Optional.empty();
  }
}
