package dev.adjourn.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class VainDispatchesTest {

  private final VainDispatches vainDispatches = new VainDispatches();

  @Test
  void rule16_onlyRepeatedVainDispatchesOfOneAttemptCostPauses() {
    assertThat(vainDispatches.pauseAfter(1)).isZero();
    assertThat(vainDispatches.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(vainDispatches.pauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(vainDispatches.pauseAfter(2)).isZero();
    assertThat(vainDispatches.pauseAfter(2)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void rule16_thePausesGrowToAMinute() {
    for (int i = 0; i < 20; i++) {
      vainDispatches.pauseAfter(1);
    }

    assertThat(vainDispatches.pauseAfter(1)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void rule20_afterOneTheNextMayGoToAnyWorker() {
    assertThat(vainDispatches.hasAny(1)).isFalse();

    assertThat(vainDispatches.pauseAfter(1)).isZero();

    assertThat(vainDispatches.hasAny(1)).isTrue();
    assertThat(vainDispatches.hasAny(2)).isFalse();
  }
}
