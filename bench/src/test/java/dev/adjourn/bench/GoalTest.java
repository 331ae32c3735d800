package dev.adjourn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GoalTest {
  private static boolean isMet(Goal goal, double ours, double yardstick) {
    return goal.check().isMet(ours, yardstick);
  }

  @Test
  void limitsBelongToTheGoal() {
    assertThat(isMet(Goal.atMost(100), 100, 0)).isTrue();
    assertThat(isMet(Goal.atMost(100), 100.1, 0)).isFalse();
    assertThat(isMet(Goal.atMostMore(5), 35, 30)).isTrue();
    assertThat(isMet(Goal.atMostMore(5), 35.1, 30)).isFalse();
    assertThat(isMet(Goal.ratioAtLeast(1.5), 30, 20)).isTrue();
    assertThat(isMet(Goal.ratioAtLeast(1.5), 29, 20)).isFalse();
    assertThat(isMet(Goal.ratioAtMost(1.5), 30, 20)).isTrue();
    assertThat(isMet(Goal.ratioAtMost(1.5), 31, 20)).isFalse();
  }

  @Test
  void anOpenLoopCountsFromWhenACallWasDue() {
    AtomicInteger calls = new AtomicInteger();
    OpenLoop loop = OpenLoop.of(100, Duration.ofMillis(50));

    List<Double> milliseconds = loop.milliseconds(calls::incrementAndGet);

    assertThat(loop.between()).isEqualTo(Duration.ofMillis(10));
    assertThat(calls).hasValue(5);
    assertThat(milliseconds).hasSize(5).allMatch(time -> time >= 0);
  }
}
