package dev.adjourn.server.due;

import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.AttemptOutcome;
import java.time.Duration;

/**
 * How long workflows wait that are going to be woken. Were their timers set to the due time itself,
 * timer and signal would come together, and cost a workflow task each; soon after it, those that a
 * busy server has yet to wake would all ask by themselves.
 */
public final class SafetyNet {

  /** Shorter waits may be over before a server has noticed them, so their timers are exact. */
  private static final long SHORTEST_MILLIS = 1_000;

  private static final Duration SLACK = Duration.ofSeconds(5);

  private final long slackMillis;

  private SafetyNet(Duration slack) {
    this.slackMillis = slack.toMillis();
  }

  /**
   * The one that fits.
   *
   * @param punctual whether the servers wake executions; then timers come five seconds later
   */
  public static SafetyNet of(boolean punctual) {
    return new SafetyNet(punctual ? SLACK : Duration.ZERO);
  }

  /** An answer to a workflow, with the time to wait at most. */
  public Admission below(Admission answer) {
    return answer instanceof Admission.Until until
        ? new Admission.Until(below(until.millis()))
        : answer;
  }

  /** The same. */
  public AttemptOutcome below(AttemptOutcome outcome) {
    return new AttemptOutcome(outcome.state(), outcome.error(), below(outcome.retryMillis()));
  }

  private long below(long millis) {
    return millis < SHORTEST_MILLIS ? millis : millis + slackMillis;
  }
}
