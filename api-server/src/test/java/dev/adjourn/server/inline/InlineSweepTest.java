package dev.adjourn.server.inline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Inline;
import dev.adjourn.server.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InlineSweepTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final TestStore store = new TestStore();
  private final ObservedRunTimes observed = new ObservedRunTimes();

  private void sweep(Inline fallback) {
    new InlineSweep(store.transactions(), observed, fallback, SECOND).run();
  }

  private void observe(int attempts, Duration time) {
    String function = store.value(String.class, "SELECT id FROM functions");
    for (int i = 0; i < attempts; i++) {
      observed.ended(function, time);
    }
  }

  private boolean isInline() {
    return store.value(Boolean.class, "SELECT inline FROM functions");
  }

  @Test
  void aFunctionWhoseAttemptsAreShortRunsInline() {
    observe(19, Duration.ofMillis(5));
    sweep(Inline.AUTO);
    assertThat(isInline()).isFalse();

    observe(1, SECOND);
    sweep(Inline.AUTO);

    assertThat(isInline()).isTrue();
  }

  @Test
  void onceSixOfAHundredAreLongItNoLongerDoes() {
    observe(150, Duration.ofMillis(5));
    observe(5, Duration.ofSeconds(2));
    sweep(Inline.AUTO);
    assertThat(isInline()).isTrue();

    observe(1, Duration.ofSeconds(2));
    sweep(Inline.AUTO);

    assertThat(isInline()).isFalse();
  }

  @Test
  void theLastHundredCount() {
    observe(100, Duration.ofSeconds(2));
    observe(100, Duration.ofMillis(5));
    sweep(Inline.AUTO);

    assertThat(isInline()).isTrue();
  }

  @Test
  void whatAFunctionDeclaresHolds() {
    store.registerWork(FunctionOptions.standard().withInline(Inline.NEVER));
    observe(100, Duration.ofMillis(5));

    sweep(Inline.AUTO);
    sweep(Inline.ALWAYS);

    assertThat(isInline()).isFalse();
  }

  @Test
  void theServerDecidesForThoseThatDeclareNothing() {
    sweep(Inline.ALWAYS);
    assertThat(isInline()).isTrue();

    observe(100, Duration.ofMillis(5));
    sweep(Inline.NEVER);

    assertThat(isInline()).isFalse();
  }
}
