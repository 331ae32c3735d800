package dev.adjourn.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often an address may show a wrong token: 100 times at once, and 10 times a second. Remembers
 * the addresses that failed last, at most 10,000. Thread-safe.
 */
public final class FailureLimit {

  static final int BURST = 100;
  static final int ADDRESSES = 10_000;
  private static final Duration PRICE = Duration.ofMillis(100);

  /** As long as any address has in text; what a proxy says may be longer. */
  private static final int ADDRESS_LENGTH = 45;

  private final InstantSource clock;
  private final Map<String, Instant> paidUntil = new Addresses();

  /** Makes one that measures by this clock. */
  public FailureLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts a failure; if it was one too many, how long to wait before the next. */
  public synchronized Optional<Duration> count(String address) {
    String key = address.substring(0, Math.min(address.length(), ADDRESS_LENGTH));
    Instant now = clock.instant();
    Instant paid = paidUntil.getOrDefault(key, now);
    Instant next = (paid.isBefore(now) ? now : paid).plus(PRICE);
    Duration excess = Duration.between(now.plus(PRICE.multipliedBy(BURST)), next);
    if (excess.compareTo(Duration.ZERO) > 0) {
      return Optional.of(excess);
    }
    paidUntil.put(key, next);
    return Optional.empty();
  }

  synchronized int remembered() {
    return paidUntil.size();
  }

  /** Forgets whoever failed the longest time ago. */
  private static final class Addresses extends LinkedHashMap<String, Instant> {

    private static final long serialVersionUID = 1L;

    Addresses() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > ADDRESSES;
    }
  }
}
