package dev.adjourn.workers.attempts;

import dev.adjourn.client.ConflictException;
import dev.adjourn.client.NotFoundException;
import dev.adjourn.client.http.Repeats;
import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.protocol.SlotAnswer;
import dev.adjourn.model.protocol.WaitRequest;
import dev.adjourn.model.protocol.WakeRequest;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The concurrency slot of one attempt: others have it while the function waits (rules 24 and 25).
 * Thread-safe.
 */
final class LentSlot {
  private static final Duration BETWEEN_ASKS = Duration.ofMillis(100);

  private final RunningAttempt attempt;
  private final WorkerProtocol api;
  private int waits;
  private int serial;

  LentSlot(RunningAttempt attempt, WorkerProtocol api) {
    this.attempt = attempt;
    this.api = api;
  }

  /** Does something that only waits for these executions. */
  <T> T lendWhile(Awaited awaited, Supplier<T> wait) {
    begin(awaited);
    try {
      return wait.get();
    } finally {
      end();
    }
  }

  private synchronized void begin(Awaited awaited) {
    if (waits++ == 0) {
      WaitRequest request =
          new WaitRequest(attempt.claimId(), ++serial, awaited.ids(), !awaited.all());
      SlotAnswer unused =
          answer(() -> api.lendSlot(attempt.task().executionId(), number(), request));
    }
  }

  private synchronized void end() {
    if (--waits > 0) {
      return;
    }
    WakeRequest request = new WakeRequest(attempt.claimId());
    while (!Thread.currentThread().isInterrupted()
        && !answer(() -> api.reclaimSlot(attempt.task().executionId(), number(), request)).held()) {
      Repeats.pause(BETWEEN_ASKS);
    }
  }

  /** An attempt that is being aborted, or is not ours any more, needs no slot: it is to end. */
  private SlotAnswer answer(Supplier<SlotAnswer> call) {
    try {
      return UntilAnswered.call(call, () -> attempt.cancellation().isEmpty());
    } catch (ConflictException | NotFoundException e) {
      return new SlotAnswer(true);
    }
  }

  private int number() {
    return attempt.task().attempt();
  }
}
