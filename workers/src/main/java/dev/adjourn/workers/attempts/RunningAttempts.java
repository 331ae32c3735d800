package dev.adjourn.workers.attempts;

import dev.adjourn.model.protocol.LeaseAnswer;
import dev.adjourn.model.protocol.LeaseRenewal.HeldClaim;
import dev.adjourn.workers.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All attempts that this worker runs or is just claiming, by claim id. Thread-safe. */
public final class RunningAttempts {
  private final Map<String, RunningAttempt> byClaim = new ConcurrentHashMap<>();

  void add(RunningAttempt attempt) {
    byClaim.put(attempt.claimId(), attempt);
  }

  synchronized void remove(RunningAttempt attempt) {
    byClaim.remove(attempt.claimId());
    notifyAll();
  }

  /** Waits until there is none; false if the time is over before. */
  public synchronized boolean awaitNone(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!byClaim.isEmpty()) {
      long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (millis <= 0) {
        return false;
      }
      wait(millis);
    }
    return true;
  }

  /** What is held at this moment. */
  public Held held() {
    List<RunningAttempt> all = List.copyOf(byClaim.values());
    List<String> answered =
        all.stream().filter(RunningAttempt::isClaimed).map(RunningAttempt::claimId).toList();
    return new Held(all.stream().map(RunningAttempt::held).toList(), answered);
  }

  /**
   * Does what the server says of a lease. A claim that was still in flight when the renewal was
   * sent can be called lost only because the server had not heard of it: it is left alone (rule
   * 18).
   */
  public void obey(LeaseAnswer answer, Held sent) {
    answer.aborted().forEach(claim -> cancel(claim, Cancellation.ABORTED));
    answer.lost().stream()
        .filter(sent.answered()::contains)
        .forEach(claim -> cancel(claim, Cancellation.LOST));
  }

  /** Tells all to stop. */
  public void cancelAll(Cancellation reason) {
    byClaim.values().forEach(attempt -> attempt.cancel(reason));
  }

  /** Reports nothing more: nobody can hear it. */
  public void giveUpAll() {
    byClaim.values().forEach(RunningAttempt::giveUp);
  }

  /** How many there are. */
  public int size() {
    return byClaim.size();
  }

  private void cancel(String claimId, Cancellation reason) {
    RunningAttempt attempt = byClaim.get(claimId);
    if (attempt == null) {
      return;
    }
    if (reason == Cancellation.LOST) {
      attempt.giveUp();
    } else {
      attempt.cancel(reason);
    }
  }

  /**
   * What was held when a renewal was sent.
   *
   * @param claims all claims
   * @param answered ids of those that the server had confirmed by then
   */
  public record Held(List<HeldClaim> claims, List<String> answered) {}
}
