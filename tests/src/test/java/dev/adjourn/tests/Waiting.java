package dev.adjourn.tests;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How tests wait: for a condition, asked at once and then often, for a minute at most. */
public final class Waiting {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Waiting() {}

  /** Waits for what is named, as the failure will say. */
  public static ConditionFactory waitFor(String what) {
    return Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE);
  }
}
