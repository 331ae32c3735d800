package dev.adjourn.client;

import dev.adjourn.model.ExecutionId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The attempt on whose behalf children are enqueued: they get it as {@code executed_by}, and the
 * same call of the same attempt is never made twice (protocol rule 27). Thread-safe.
 */
public final class ParentAttempt implements CallIdentity {
  private final AtomicInteger serial = new AtomicInteger();
  private final String attemptName;
  private final String claimId;

  /** Children of this attempt; its claim proves that the caller holds it. */
  public ParentAttempt(ExecutionId id, int attempt, String claimId) {
    this.attemptName = id + "/" + attempt;
    this.claimId = claimId;
  }

  @Override
  public Map<String, String> nextHeaders() {
    return Map.of(
        IDEMPOTENCY_KEY,
        attemptName + "/" + serial.incrementAndGet(),
        "Adjourn-Parent",
        attemptName + "/" + claimId);
  }
}
