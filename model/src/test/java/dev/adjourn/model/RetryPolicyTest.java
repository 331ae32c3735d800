package dev.adjourn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetryPolicyTest {

  @Nested
  class Forms {

    @Test
    void trueIs13AttemptsAndFalseIsOne() {
      assertThat(RetryPolicy.of(true)).isEqualTo(new RetryPolicy(13, 30, 0.5, 1.5, 600));
      assertThat(RetryPolicy.of(false)).isEqualTo(RetryPolicy.none());
      assertThat(RetryPolicy.none().allowsAttemptAfter(1)).isFalse();
    }

    @Test
    void aNumberIsThatManyAttempts() {
      assertThat(RetryPolicy.of(5)).isEqualTo(RetryPolicy.attempts(5));
      assertThat(RetryPolicy.of(5.0)).isEqualTo(RetryPolicy.attempts(5));
    }

    @Test
    void anObjectHasTheContractsDefaultsForWhatItLeavesOut() {
      assertThat(RetryPolicy.of(Map.of())).isEqualTo(new RetryPolicy(0, 30, 0.5, 1.5, 600));
      assertThat(
              RetryPolicy.of(Map.of("maxAttempts", 4, "initial_interval", 1, "max_interval", 2.5)))
          .isEqualTo(new RetryPolicy(4, 1, 0.5, 1.5, 2.5));
    }

    static List<Object> otherForms() {
      return List.of(
          "true",
          List.of(3),
          2.5,
          1e12,
          -1,
          1_001,
          Map.of("maxAttempts", "3"),
          Map.of("maxAttempts", 1.5));
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void everyOtherFormIsRefused(Object form) {
      assertThatThrownBy(() -> RetryPolicy.of(form))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageStartingWith("retry");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0.5, 1.5, 600",
    "31536001, 0.5, 1.5, 600",
    "NaN, 0.5, 1.5, 600",
    "30, -0.1, 1.5, 600",
    "30, 1.1, 1.5, 600",
    "30, NaN, 1.5, 600",
    "30, 0.5, 0.9, 600",
    "30, 0.5, 1001, 600",
    "30, 0.5, NaN, 600",
    "30, 0.5, 1.5, -1",
    "30, 0.5, 1.5, Infinity"
  })
  void numbersOutOfTheirRangeAreRefused(
      double initial, double factor, double multiplier, double longest) {
    assertThatThrownBy(() -> new RetryPolicy(3, initial, factor, multiplier, longest))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void allowsSoManyAttemptsInAll() {
    RetryPolicy three = RetryPolicy.attempts(3);

    assertThat(IntStream.rangeClosed(1, 4).mapToObj(three::allowsAttemptAfter))
        .containsExactly(true, true, false, false);
  }

  @Nested
  class Pauses {

    @Test
    void growByTheMultiplier() {
      RetryPolicy doubling = new RetryPolicy(9, 10, 0, 2, 3_600);

      assertThat(IntStream.rangeClosed(1, 4).mapToObj(i -> doubling.pauseAfter(i, 0.7).toSeconds()))
          .containsExactly(10L, 20L, 40L, 80L);
    }

    @Test
    void areEqualWithFactor0AndMultiplier1() {
      RetryPolicy linear = new RetryPolicy(9, 1, 0, 1, 600);

      assertThat(IntStream.rangeClosed(1, 9).mapToObj(i -> linear.pauseAfter(i, i / 9.0)))
          .containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void areSpreadByChance() {
      RetryPolicy standard = RetryPolicy.attempts(13);

      assertThat(standard.pauseAfter(1, 0)).isEqualTo(Duration.ofSeconds(15));
      assertThat(standard.pauseAfter(1, 0.5)).isEqualTo(Duration.ofSeconds(30));
      assertThat(standard.pauseAfter(1, 1)).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void areCappedBeforeChanceIsApplied() {
      RetryPolicy standard = RetryPolicy.attempts(13);

      assertThat(standard.pauseAfter(12, 0)).isEqualTo(Duration.ofMinutes(5));
      assertThat(standard.pauseAfter(12, 1)).isEqualTo(Duration.ofMinutes(15));
      assertThat(new RetryPolicy(1_000, 1, 0, 1_000, 60).pauseAfter(999, 0.5))
          .isEqualTo(Duration.ofMinutes(1));
    }
  }
}
