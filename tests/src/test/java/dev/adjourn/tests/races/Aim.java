package dev.adjourn.tests.races;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to strike so that either side may win: each round that came too early or too late moves the
 * next ones. So both outcomes stay frequent on a fast machine and on a slow one. Thread-safe.
 */
final class Aim {
  private static final double FIRST_STEP_MICROS = 40_000;
  private static final double STEP_MICROS = 4_000;

  /** The first rounds are spread so many times wider: nobody knows yet how fast this machine is. */
  private static final double FIRST_SPREAD = 10;

  /** Rounds after which what is large at first has become half as large. */
  private static final int HALF_LIFE = 10;

  private final double spreadMicros;
  private double offsetMicros;
  private int learned;

  /** Begins with this offset, and strikes as much as the spread before or after it. */
  Aim(Duration offset, Duration spread) {
    this.offsetMicros = micros(offset);
    this.spreadMicros = micros(spread);
  }

  /** When to strike, from the moment that is expected to decide. */
  synchronized Duration next() {
    double spread = spreadMicros * (1 + FIRST_SPREAD * ignorance());
    double jitter = ThreadLocalRandom.current().nextDouble(-spread, spread);
    return Duration.ofNanos(Math.round((offsetMicros + jitter) * 1_000));
  }

  /** Learns how a round ended. */
  synchronized void learn(boolean tooEarly) {
    double step = STEP_MICROS + FIRST_STEP_MICROS * ignorance();
    offsetMicros += tooEarly ? step : -step;
    learned++;
  }

  /** From 1 towards 0. */
  private double ignorance() {
    return (double) HALF_LIFE / (HALF_LIFE + learned);
  }

  private static double micros(Duration duration) {
    return duration.toNanos() / 1_000.0;
  }
}
