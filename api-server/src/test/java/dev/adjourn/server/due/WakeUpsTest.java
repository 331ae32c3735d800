package dev.adjourn.server.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The thread that watches due times. */
class WakeUpsTest {

  private final FakeDueTimes times = new FakeDueTimes();
  private final WakeUps wakeUps = new WakeUps(times, Duration.ofMillis(1));

  @AfterEach
  void tearDown() throws InterruptedException {
    wakeUps.stop();
  }

  @Test
  void rule22_theNextTimeIsAskedForBeforeTheOthersAreWokenSoThatNoneIsMissed() {
    wakeUps.start();

    await().until(() -> times.calls.size() > 3);
    assertThat(times.calls).startsWith("ask", "wake", "lines", "ask");
  }

  @Test
  void aFullTransactionIsFollowedByAnotherAtOnce() {
    times.fullBatches.set(3);
    wakeUps.start();

    await().until(() -> times.calls.size() > 5);
    assertThat(times.calls).startsWith("ask", "wake", "wake", "wake", "wake", "lines");
  }

  @Test
  void whatFindsNoRoomIsTriedAgainSoon() {
    times.busyTimes.set(2);
    wakeUps.start();

    await().until(() -> times.count("lines") > 2);
    assertThat(times.calls.subList(0, 8))
        .containsExactly("ask", "wake", "lines", "ask", "wake", "lines", "ask", "wake");
  }

  @Test
  void linesAreSettledWhenSomethingHasComeDue() {
    wakeUps.start();
    await().until(() -> times.count("ask") > 3);
    assertThat(times.count("lines")).isOne();

    times.comesDueIn(Duration.ofMillis(1));

    await().until(() -> times.count("lines") > 1);
  }

  @Test
  void whileNothingComesDueItMostlyAsksAndStillLooksFromTimeToTime() {
    wakeUps.start();

    await().until(() -> times.count("wake") > 2);
    assertThat(times.count("ask")).isGreaterThan(times.count("wake"));
  }

  @Test
  void whatHasComeDueBeforeTheNextQuestionIsAnsweredIsWoken() {
    times.comesDueOnceIn(Duration.ofMillis(60));
    wakeUps.start();

    await().until(() -> times.calls.size() > 5);
    assertThat(times.calls).startsWith("ask", "wake", "lines", "ask", "wake", "lines");
  }

  @Test
  void whatComesDueAllTheTimeAndCannotBeWokenDoesNotMakeItSpin() {
    times.comesDueIn(Duration.ZERO);
    long begin = System.nanoTime();
    wakeUps.start();

    await().until(() -> times.count("ask") > 20);
    long asked = times.count("ask");

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(shortest(asked));
  }

  @Test
  void aFailureDoesNotEndIt() {
    times.failures.set(2);
    wakeUps.start();

    await().until(() -> times.count("wake") > 0);
    assertThat(times.calls).startsWith("ask", "ask", "ask", "wake");
  }

  @Test
  void afterTheStopNothingIsWoken() throws InterruptedException {
    times.fullBatches.set(Integer.MAX_VALUE);
    wakeUps.start();
    await().until(() -> times.count("wake") > 3);

    wakeUps.stop();
    long woken = times.count("wake");

    assertThat(times.count("wake")).isEqualTo(woken);
  }

  private static Duration shortest(long rounds) {
    return Duration.ofMillis(5 * (rounds - 1));
  }
}
