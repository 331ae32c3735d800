package dev.adjourn.server.command.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.client.UnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LogFollowingTest {

  private final List<String> notes = new ArrayList<>();

  /** What a look at the log finds. */
  private enum Found {
    MORE_TO_COME,
    THE_END,
    NO_SERVER;

    boolean isTheEnd() {
      if (this == NO_SERVER) {
        throw new UnavailableException("no answer", Optional.empty(), null);
      }
      return this == THE_END;
    }
  }

  private void follow(Duration patience, Found... found) {
    Queue<Found> left = new ArrayDeque<>(List.of(found));
    new LogFollowing(() -> left.remove().isTheEnd(), notes::add, Duration.ZERO, patience)
        .untilItsEnd();
    assertThat(left).isEmpty();
  }

  @Test
  void readsUntilTheEnd() {
    follow(Duration.ofMinutes(1), Found.MORE_TO_COME, Found.MORE_TO_COME, Found.THE_END);

    assertThat(notes).isEmpty();
  }

  @Test
  void saysOnceThatTheServerIsAwayAndGoesOn() {
    follow(
        Duration.ofMinutes(1),
        Found.MORE_TO_COME,
        Found.NO_SERVER,
        Found.NO_SERVER,
        Found.MORE_TO_COME,
        Found.NO_SERVER,
        Found.THE_END);

    assertThat(notes).containsExactly("no answer; asking again", "no answer; asking again");
  }

  @Test
  void givesUpAfterALongOutage() {
    assertThatThrownBy(() -> follow(Duration.ofNanos(-1), Found.MORE_TO_COME, Found.NO_SERVER))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void doesNotWaitForAServerThatNeverWasThere() {
    assertThatThrownBy(() -> follow(Duration.ofMinutes(1), Found.NO_SERVER))
        .isInstanceOf(UnavailableException.class);
  }
}
