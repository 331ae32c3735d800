package dev.adjourn.server.line;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.store.transition.NextInLineDao;
import dev.adjourn.workflows.AdmissionActivities;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers workflows in workers. One that waits for a slot and is next in line gets its answer when
 * it has the slot; so its function starts without a way through Temporal. A slot that another
 * server gives is noticed by a query every few milliseconds, while answers are held back.
 * Thread-safe.
 */
public final class NextInLine implements Managed {

  private static final Logger LOG = LoggerFactory.getLogger(NextInLine.class);

  /** How long an answer is held back at most; workers give the question up after 4 s. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final long INTERVAL_MILLIS = 40;

  private final AdmissionActivities admissions;
  private final NextInLineDao lines;
  private final HeldAnswers held;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "next-in-line");
            thread.setDaemon(true);
            return thread;
          });

  /** Makes one that holds back what these say. */
  public NextInLine(AdmissionActivities admissions, NextInLineDao lines, HeldAnswers held) {
    this.admissions = admissions;
    this.lines = lines;
    this.held = held;
  }

  /** What is next for an execution? Fails as the admission does. */
  public CompletableFuture<Admission> admit(ExecutionId id) {
    // before the question: a slot that is given after the answer must find it
    Turn turn = held.listen(id);
    try {
      Admission answer = admissions.admit(id);
      if (answer instanceof Admission.Wait && !held.isFull() && lines.nextOf(id).contains(id)) {
        return hold(id, turn);
      }
      held.forget(id, turn);
      return CompletableFuture.completedFuture(turn.isTold() ? admissions.admit(id) : answer);
    } catch (RuntimeException e) {
      held.forget(id, turn);
      throw e;
    }
  }

  private CompletableFuture<Admission> hold(ExecutionId id, Turn turn) {
    return turn.hold(PATIENCE)
        .whenComplete((go, failure) -> held.forget(id, turn))
        .thenCompose(
            go ->
                go.<CompletableFuture<Admission>>map(CompletableFuture::completedFuture)
                    .orElseGet(
                        () -> CompletableFuture.supplyAsync(() -> admissions.admit(id), threads)));
  }

  @Override
  public void start() {
    ScheduledFuture<?> unused =
        threads.scheduleWithFixedDelay(
            this::look, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    Collection<ExecutionId> now = held.held();
    if (now.isEmpty()) {
      return;
    }
    try {
      lines.moved(now).forEach(held::release);
    } catch (RuntimeException e) { // the next look is to come
      LOG.debug("Cannot see whose turn it is", e);
    }
  }

  @Override
  public void stop() {
    held.held().forEach(held::release);
    threads.shutdown();
  }
}
