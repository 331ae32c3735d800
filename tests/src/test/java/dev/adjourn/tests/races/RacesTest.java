package dev.adjourn.tests.races;

import static java.util.Objects.requireNonNull;

import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer is belied by what happens afterwards, however close the race was. */
@SystemTest
class RacesTest {
  private static @Nullable Arena arena;

  @BeforeAll
  static void open() throws InterruptedException {
    arena = Arena.open(RunningSystem.shared());
  }

  @AfterAll
  static void close() {
    arena().close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500})
  void whatIsCancelledAtItsStartNeverStarts(int delayMillis) throws Exception {
    new CancelAgainstStart(arena(), Duration.ofMillis(delayMillis)).run();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500})
  void whatIsMovedAtItsStartDoesNotStartBeforeTheNewTime(int delayMillis) throws Exception {
    new RescheduleAgainstStart(arena(), Duration.ofMillis(delayMillis)).run();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void twoRerunsMakeTwoExecutionsAndWithOneKeyOne(boolean withKey) throws Exception {
    new RerunTwice(arena(), withKey).run();
  }

  @Test
  void whatIsCancelledWhenItIsDiscardedIsOneOfTheTwo() throws Exception {
    new CancelAgainstDiscard(arena()).run();
  }

  @Test
  void whatIsAbortedWhenItEndsIsOneOfTheTwo() throws Exception {
    new AbortAgainstCompletion(arena()).run();
  }

  private static Arena arena() {
    return requireNonNull(arena);
  }
}
