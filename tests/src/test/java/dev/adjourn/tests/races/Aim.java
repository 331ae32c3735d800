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

  /** Rounds after which the first large step has become half as large. */
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
    double jitter = ThreadLocalRandom.current().nextDouble(-spreadMicros, spreadMicros);
    return Duration.ofNanos(Math.round((offsetMicros + jitter) * 1_000));
  }

  /** Learns how a round ended. */
  synchronized void learn(boolean tooEarly) {
    double step = STEP_MICROS + FIRST_STEP_MICROS * HALF_LIFE / (HALF_LIFE + learned);
    offsetMicros += tooEarly ? step : -step;
    learned++;
  }

  private static double micros(Duration duration) {
    return duration.toNanos() / 1_000.0;
  }
}
