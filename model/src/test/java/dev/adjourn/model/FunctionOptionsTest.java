package dev.adjourn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.cron.CronPolicy;
import dev.adjourn.model.cron.Overlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionOptionsTest {

  private static final FunctionOptions STANDARD = FunctionOptions.standard();

  @Test
  void theDefaultsAreTheContracts() {
    assertThat(STANDARD)
        .isEqualTo(
            new FunctionOptions(
                new RetryPolicy(0, 30, 0.5, 1.5, 600),
                null,
                MaxConcurrencyAction.KEEP,
                1_800.0,
                null,
                new CronPolicy("UTC", Overlap.ALLOW, 600.0),
                false,
                Inline.AUTO));
  }

  @Test
  void eachOptionIsChangedAlone() {
    FunctionOptions all =
        STANDARD
            .withRetry(RetryPolicy.attempts(3))
            .withConcurrency(1, MaxConcurrencyAction.CANCEL)
            .withMaxDuration(2.5)
            .withCron("*/5 0-8 * * MON", CronPolicy.standard().withOverlap(Overlap.SKIP))
            .withHoldSlotWhileWaiting()
            .withInline(Inline.NEVER);

    assertThat(all)
        .isEqualTo(
            new FunctionOptions(
                RetryPolicy.attempts(3),
                1,
                MaxConcurrencyAction.CANCEL,
                2.5,
                "*/5 0-8 * * MON",
                new CronPolicy("UTC", Overlap.SKIP, 600.0),
                true,
                Inline.NEVER));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void rule11_aLimitBelow1IsRefused(int limit) {
    assertThatThrownBy(() -> STANDARD.withConcurrency(limit, MaxConcurrencyAction.KEEP))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("concurrency is at least 1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 2_592_001, Double.NaN, Double.POSITIVE_INFINITY})
  void aDurationIsAbove0AndAtMost30Days(double seconds) {
    assertThat(STANDARD.withMaxDuration(2_592_000).maxDuration()).isEqualTo(2_592_000);
    assertThatThrownBy(() -> STANDARD.withMaxDuration(seconds))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aCronExpressionIsChecked() {
    assertThatThrownBy(() -> STANDARD.withCron("* * * *"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("cron has five fields");
  }

  @Test
  void anActionIsKeepOrCancel() {
    assertThat(MaxConcurrencyAction.of("keep")).isEqualTo(MaxConcurrencyAction.KEEP);
    assertThat(MaxConcurrencyAction.of("cancel")).isEqualTo(MaxConcurrencyAction.CANCEL);
    assertThatThrownBy(() -> MaxConcurrencyAction.of("KEEP"))
        .isInstanceOf(InvalidValueException.class);
  }
}
