package dev.adjourn.workers.attempts;

import dev.adjourn.model.protocol.LeaseRenewal.HeldClaim;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workflows.AttemptTask;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An attempt that this worker claims or runs, and whether it is to stop. Thread-safe. */
public final class RunningAttempt {
  private final AttemptTask task;
  private final String claimId = UUID.randomUUID().toString();
  private final CompletableFuture<Cancellation> cancellation = new CompletableFuture<>();
  private volatile boolean claimed;
  private volatile boolean over;

  RunningAttempt(AttemptTask task) {
    this.task = task;
  }

  AttemptTask task() {
    return task;
  }

  String claimId() {
    return claimId;
  }

  HeldClaim held() {
    return new HeldClaim(task.executionId(), task.attempt(), claimId);
  }

  /** Tells it to stop; the first reason counts. */
  public void cancel(Cancellation reason) {
    cancellation.complete(reason);
  }

  Optional<Cancellation> cancellation() {
    return cancellation.isDone() ? Optional.of(cancellation.join()) : Optional.empty();
  }

  CompletableFuture<Cancellation> whenCancelled() {
    return cancellation;
  }

  /** The server has said that the claim holds. */
  void claimed() {
    claimed = true;
  }

  boolean isClaimed() {
    return claimed;
  }

  /** The server has given the attempt up: nobody waits for its end any more. */
  public void giveUp() {
    over = true;
    cancel(Cancellation.LOST);
  }

  boolean isGivenUp() {
    return over;
  }
}
