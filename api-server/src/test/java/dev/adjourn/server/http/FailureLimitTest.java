package dev.adjourn.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.server.SettableInstant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailureLimitTest {

  private final SettableInstant clock = new SettableInstant();
  private final FailureLimit limit = new FailureLimit(clock);

  private void exhaust(String address) {
    for (int i = 0; i < FailureLimit.BURST; i++) {
      assertThat(limit.count(address)).isEmpty();
    }
  }

  @Test
  void aHundredFailuresAtOnceAreAnsweredAndTheNextHasToWait() {
    exhaust("10.0.0.1");

    assertThat(limit.count("10.0.0.1")).contains(Duration.ofMillis(100));
    assertThat(limit.count("10.0.0.2")).isEmpty();
  }

  @Test
  void thenTenASecondAreAndAfterTenSecondsAHundredAgain() {
    exhaust("10.0.0.1");

    clock.pass(Duration.ofSeconds(1));
    for (int i = 0; i < 10; i++) {
      assertThat(limit.count("10.0.0.1")).isEmpty();
    }
    assertThat(limit.count("10.0.0.1")).isPresent();

    clock.pass(Duration.ofSeconds(10));
    exhaust("10.0.0.1");
    assertThat(limit.count("10.0.0.1")).isPresent();
  }

  @Test
  void whoIsRefusedDoesNotWaitLongerForIt() {
    exhaust("10.0.0.1");
    for (int i = 0; i < 1_000; i++) {
      assertThat(limit.count("10.0.0.1")).contains(Duration.ofMillis(100));
    }

    clock.pass(Duration.ofMillis(100));

    assertThat(limit.count("10.0.0.1")).isEmpty();
  }

  @Test
  void forgetsWhoeverFailedTheLongestTimeAgo() {
    exhaust("first");
    for (int i = 0; i < FailureLimit.ADDRESSES; i++) {
      assertThat(limit.count("10." + i)).isEmpty();
    }

    assertThat(limit.remembered()).isEqualTo(FailureLimit.ADDRESSES);
    assertThat(limit.count("first")).isEmpty();
  }

  @Test
  void aLongNameOfAProxysMakingTakesNoMoreRoom() {
    exhaust("x".repeat(60_000));

    assertThat(limit.count("x".repeat(50_000))).isPresent();
  }
}
